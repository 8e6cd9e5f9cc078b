"""A release beside an official series: joined, compared, and told in words.

Only `figures`, `picture`, `work` and `sdmx_work` know heavy libraries; child processes load them.
"""
