"""The day on which the site is built, asked once and handed on to whatever depends on it."""

from __future__ import annotations

import datetime
import os


def today() -> datetime.date:
    """Give the day of the build.

    ``SOURCE_DATE_EPOCH`` (seconds, UTC) takes the clock's place where it is set, so that a build
    can be repeated to the byte: https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.datetime.now(tz=datetime.UTC).astimezone().date()
    return datetime.datetime.fromtimestamp(int(epoch), tz=datetime.UTC).date()
