"""A campaign file in which nothing is wrong."""

GOOD = """\
campaign: streets
kind: incident
title: Streets
languages: [en]
timezone: Africa/Nairobi
country: KE
starts_on: 2026-01-01
consent: {version: 1, text: Agree?}
emergency: {number: 999, words: {en: [Trapped]}}
categories:
  - {code: hole, label: Hole, publish: cases, k: 3, T: 4, crosswalk: [1, 1b]}
  - {code: "no", label: Other, sensitive: yes}
questions:
  - {name: category, type: select_one, label: What?, required: yes}
  - {name: place, type: geopoint, label: Where?}
  - {name: since, type: date, label: When?, relevant: "${category} = 'hole'"}
offices:
  - {code: roads, name: Roads, mail: [roads@example.org], categories: [hole]}
digest: {weekday: friday, at: 10:30}
likeness: {suggest: 0.4, match: 0.8, within_hours: 48}
"""
