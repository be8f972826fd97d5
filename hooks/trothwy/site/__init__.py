"""The site kernel: pages as plain data, rendering, finishing, building aside, staging on disk."""
