package io.daicho.importing;

import io.daicho.events.DepartmentName;
import java.util.ArrayList;
import java.util.List;

/**
 * A department cell taken apart: who carries the measure out, and who is named beside it in parentheses. Names joined
 * by ・ stay one name: the dot also stands inside names (オリンピック・パラリンピック調整部), so taking it apart would be a guess.
 *
 * @param printed the whole cell as printed
 * @param department what stands outside the parentheses, joined
 * @param related what stands inside each pair of parentheses
 */
record DepartmentCell(String printed, DepartmentName department, List<DepartmentName> related) {

    /** @throws IllegalArgumentException if the cell is empty or its parentheses do not pair */
    static DepartmentCell parse(String cell) {
        var outside = new StringBuilder();
        var inside = new StringBuilder();
        List<DepartmentName> related = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '（' || c == '(') {
                requirePaired(!open, cell);
                open = true;
            } else if (c == '）' || c == ')') {
                requirePaired(open, cell);
                open = false;
                related.add(name(inside.toString(), cell));
                inside.setLength(0);
            } else {
                (open ? inside : outside).append(c);
            }
        }
        requirePaired(!open, cell);
        return new DepartmentCell(cell.strip(), name(outside.toString(), cell), List.copyOf(related));
    }

    private static DepartmentName name(String part, String cell) {
        if (part.isBlank()) {
            throw new IllegalArgumentException(
                    cell.isBlank() ? "no department" : "no department outside or inside the parentheses");
        }
        return DepartmentName.parse(part);
    }

    private static void requirePaired(boolean paired, String cell) {
        if (!paired) {
            throw new IllegalArgumentException("the parentheses do not pair: " + Printed.shown(cell));
        }
    }

    /** False where the cell holds something else than a department's name. */
    boolean namesDepartment() {
        return department.looksLikeBureau();
    }
}
