"""The Welsh words that the rules of mutation need to know, as far as this site uses them.

No open dictionary says which Welsh nouns are feminine or which words are adjectives, so the words
are listed here. A word that is missing is passed over in silence; it never makes a false alarm.
"""

from __future__ import annotations

from typing import Final

FEMININE_NOUNS: Final = frozenset(
    """
    barn beic canolfan camdriniaeth cynhadledd cofrestr cymuned cyfraith colled cwyn coes ceg clust
    deddf disgyblaeth dogfen dyletswydd dealltwriaeth damwain deintyddfa delwedd elusen
    ffurflen fframwaith ffaith ffôn-neges gallu-arbennig gwefan gwybodaeth gwers
    trefniant-gofal tystiolaeth triniaeth tudalen taflen trafodaeth taith tref
    brawddeg brech brwydr buddugoliaeth bagloriaeth ystafell rhestr rhaglen
    menyw merch mam mamgu meithrinfa meddygfa munud methiant-gofal mynwent
    perthynas pennod pont proses-asesu pobl proffesiwn-uwch preswylfa
    cefnogaeth cenedl cosb cerdd cynrychiolaeth cyfrinach cyfrol cyfundrefn
    cymdeithas cyllideb cysgodfa colofn clinigfa carfan cyfathrach
    bwrw-noson gafr gwaedlif gweithred gwasg graddfa galwad gêm goruchwyliaeth
    gweithdrefn gorfodaeth-gyfraith gwarchodaeth dilysrwydd-benyw
    """.split()
)
"""Feminine nouns beside those that the package's own rules list."""

NOT_FEMININE: Final = frozenset({"fframwaith", "pobl"})
"""Nouns that the list above must not be read to hold: *y bobl* is right, but so is *pobl ifanc*."""

ADJECTIVES: Final = frozenset(
    """
    bach brys byr bwriadol cadarn cadarnhaol cyflawn cyflym cyfrifol cyfrinachol cyfreithiol cyfforddus cyffredin
    cyffredinol cymhleth cymwys cynnar cyson cywir clir cudd corfforol cymdeithasol cyfan cyfarwydd cenedlaethol
    da defnyddiol difrifol digonol diogel dibynnol diweddar diweddarach dwfn dwys dynodedig disglair dealladwy
    gofalus gwael gwahanol gwell gwir gweithredol gwan gwag gwirfoddol
    mawr manwl meddygol meddyliol mwy
    parhaus parod perthnasol personol penodol plaen pwysig pell priodol proffesiynol poenus preifat prin pryderus
    tebyg tebygol teg tawel trwm tenau tymor-hir tyn troseddol tlawd
    bodlon brwnt budr blaenorol benywaidd blin
    teuluol dyddiol misol blynyddol
    """.split()
)
"""Words used as adjectives only: after predicative *yn* they soften, all but those in *ll* and *rh*."""

VERBAL_NOUNS: Final = frozenset(
    """
    adrodd aros byw bod bwyta beio cadw cael cytuno cysylltu cynnig cynnwys cofnodi codi colli clywed cyfeirio
    cyrraedd cymryd cynllunio cynyddu cefnogi cyhoeddi cydnabod cydweithio cysgu crio credu
    cuddio camdrin camddefnyddio dangos darllen darparu dechrau defnyddio deall derbyn dianc dilyn dioddef digwydd
    disgwyl dod dweud dychwelyd dysgu diogelu dibynnu dal datgelu
    gadael gallu galw gofyn gofalu gorfod gweithio gweld gweithredu gwneud gwrando gwrthod gwybod gwirio gwella
    llenwi lleihau meddwl mynd mynychu marw mesur
    parhau penderfynu peidio poeni pryderu profi
    rhannu rheoli rhoi rhwystro rhedeg
    talu teimlo trafod trefnu troi trin tynnu tyfu teithio
    brifo bygwth bwrw
    """.split()
)
"""Verbal nouns: after *yn* they stand unmutated, after a personal verb they soften."""

PERSONAL_VERBS: Final = frozenset(
    """
    gallwch gallech dylech cewch allwch ddylech gewch gofynnwch rhowch gwnewch ewch dewch gadewch dechreuwch
    cofiwch ceisiwch daliwch dywedwch cadwch defnyddiwch darllenwch disgwyliwch gwelwch cytunwch ffoniwch
    ysgrifennwch edrychwch chwiliwch dewiswch cofnodwch
    """.split()
)
"""Commands and second persons: what follows at once is their object, and softens."""

OBJECTS: Final = frozenset({"gwybod", "cyngor", "cymorth", "plentyn", "plant", "cydsyniad", "caniatâd", "cofnod", "pryderon"})
"""Nouns that stand as objects of such verbs here."""

NEGATED_VERBS: Final = frozenset(
    """
    bydd byddai byddwch byddant bu dylai dylech dylid dylem gall gallwch gallai gallant gellir gwneir gwnaeth
    caiff cafodd cewch ceir cafwyd cânt daw daeth deuir digwyddodd gwelwyd gwyddoch gwyddys
    rhaid rhoddir mae-nid medr pery parhaodd
    """.split()
)
"""Personal verbs that *ni*, *na* and *pan* may come before."""

SOFTENERS: Final = frozenset({"pan", "unrhyw", "rhyw", "prif", "hen", "ambell", "holl", "naill", "ychydig-o", "cyfryw"})
"""Words beside the package's own after which a word softens."""

UNMUTATING: Final = frozenset({"eich", "eu", "ein", "pob", "wedi", "mewn", "rhwng", "cyn", "sy'n", "os", "fel", "ond"})
"""Words after which no consonant mutates."""

PLACES: Final = frozenset(
    """
    blaenau bro bangor brycheiniog caerdydd caerffili castell casnewydd ceredigion conwy cymru caernarfon
    dinbych dyfed dolgellau gwent gwynedd glannau penfro powys pontypridd pen-y-bont merthyr tor-faen torfaen
    prydain caerloyw caer
    """.split()
)
"""Names after which *yn* asks for the nasal mutation."""

PLURALS: Final = frozenset(
    """
    plant pobl dynion menywod merched bechgyn cwestiynau atebion diwrnodau dyddiau oriau munudau wythnosau misoedd
    blynyddoedd lefelau camau achosion cyrff blychau adrannau tudalennau cyfarfodydd asiantaethau gwasanaethau
    rhieni brodyr chwiorydd ysgolion lleoedd awdurdodau cynghorau byrddau arwyddion
    """.split()
)
"""Plurals: a numeral stands before a singular noun."""
