package io.daicho.importing.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** The form of a multipart request, for the description of the API only. */
record ImportForm(
        @Schema(type = "string", format = "binary", description = "the table, CSV or XLSX")
        String file) {}
