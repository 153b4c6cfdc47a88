package io.daicho.importing;

import io.daicho.events.CitySlug;

/** A partner city as the reference table or the ledger knows it. */
record City(CitySlug slug, String nameJa, String nameEn, String country) {}
