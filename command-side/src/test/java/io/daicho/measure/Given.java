package io.daicho.measure;

import io.daicho.events.Category;
import io.daicho.events.CitySlug;
import io.daicho.events.DepartmentId;
import io.daicho.events.DepartmentName;
import io.daicho.events.DepartmentRef;
import io.daicho.events.FiscalYear;
import io.daicho.events.MeasureDescription;
import io.daicho.events.MeasureId;
import io.daicho.events.MeasureRegistered;
import io.daicho.events.Outcome;
import io.daicho.events.Subcategory;
import io.daicho.events.YearResult;
import java.util.List;

/** A measure of Tokyo's to try commands on. */
final class Given {

    static final CitySlug BEIJING = new CitySlug("beijing");
    static final FiscalYear FY2020 = new FiscalYear(2020);
    static final FiscalYear FY2021 = new FiscalYear(2021);

    static final DepartmentRef EXTERNAL_AFFAIRS = department("政策企画局外務部");
    static final DepartmentRef GENERAL_AFFAIRS = department("総務局総務部");

    static final MeasureDescription DESCRIPTION = described("姉妹友好都市との交流", "中高生の相互訪問");
    static final MeasureId ID = MeasureId.of(DESCRIPTION.title(), EXTERNAL_AFFAIRS.id(), null, 1);
    static final MeasureRegistered REGISTERED =
            new MeasureRegistered(ID, DESCRIPTION, EXTERNAL_AFFAIRS, List.of(), null, 1);

    private Given() {}

    static MeasureDescription described(String title, String summary) {
        return new MeasureDescription(title, summary, new Category(2, "都市外交の推進"), new Subcategory("イ", "交流の推進"));
    }

    static DepartmentRef department(String printed) {
        return new DepartmentRef(DepartmentId.of(DepartmentName.parse(printed)), printed);
    }

    static YearResult recorded(FiscalYear year, String text) {
        return new YearResult(year, Outcome.RECORDED, text, List.of(), List.of());
    }

    static YearResult result(FiscalYear year, Outcome outcome) {
        return new YearResult(year, outcome, "", List.of(), List.of());
    }
}
