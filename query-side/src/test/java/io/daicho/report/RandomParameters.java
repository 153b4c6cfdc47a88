package io.daicho.report;

import io.daicho.events.FiscalYear;
import java.util.Random;

/** Any parameters that a report of a random ledger can be asked for. */
final class RandomParameters {

    private static final int FIRST_YEAR = 2018;
    private static final int YEARS = 5;

    private RandomParameters() {}

    static Parameters of(Random random) {
        int first = FIRST_YEAR + random.nextInt(YEARS);
        int last = Math.min(FIRST_YEAR + YEARS - 1, first + random.nextInt(2));
        return new Parameters(
                Years.between(new FiscalYear(first), new FiscalYear(last)),
                random.nextBoolean() ? DepartmentNames.BORNE : DepartmentNames.PRINTED,
                random.nextBoolean() ? Language.JA : Language.EN);
    }
}
