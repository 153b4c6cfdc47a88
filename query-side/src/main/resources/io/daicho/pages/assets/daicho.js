// What the pages do beyond links and forms: nothing here is needed to read or to write.
"use strict";

// the slider tells the position it stands at
document.addEventListener("input", (event) => {
    const id = event.target.dataset?.output;
    if (id) {
        document.getElementById(id).textContent = event.target.value;
    }
});

// Escape puts away the card of a field without moving the focus (WCAG 1.4.13)
document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
        document.querySelectorAll(".blame:hover, .blame:focus-within").forEach((field) => {
            field.classList.add("put-away");
            const back = () => field.classList.remove("put-away");
            field.addEventListener("mouseleave", back, { once: true });
            field.addEventListener("focusout", back, { once: true });
        });
        document.querySelectorAll("details.choose[open]").forEach((open) => {
            open.open = false;
            open.querySelector("summary").focus();
        });
    }
});

// a file let go above a form is the file of that form
for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
        const drop = event.target.closest?.("[data-drop]");
        if (drop) {
            event.preventDefault();
            drop.classList.toggle("over", kind === "dragover");
            if (kind === "drop" && event.dataTransfer.files.length > 0) {
                document.getElementById(drop.dataset.drop).files = event.dataTransfer.files;
            }
        }
    });
}
