package io.daicho.projection;

import io.daicho.events.DepartmentEvent;
import io.daicho.events.MeasureEvent;
import io.daicho.events.PartnerCityEvent;

/** A projection that hears the three families of events apart. */
public abstract class LedgerProjection implements Projection {

    @Override
    public final void apply(PositionedEvent place, RowWriter rows) {
        switch (place.event()) {
            case MeasureEvent event -> measure(event, place, rows);
            case DepartmentEvent event -> department(event, place, rows);
            case PartnerCityEvent event -> city(event, place, rows);
            // a family unknown here was added without teaching the read models: stop rather than skip
            default -> throw new IllegalArgumentException("no projection knows the family of " + place.event());
        }
    }

    protected abstract void measure(MeasureEvent event, PositionedEvent place, RowWriter rows);

    protected abstract void department(DepartmentEvent event, PositionedEvent place, RowWriter rows);

    protected abstract void city(PartnerCityEvent event, PositionedEvent place, RowWriter rows);
}
