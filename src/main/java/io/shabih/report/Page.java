package io.shabih.report;

/** A page as it grows. Parts are markup: whatever is not ours was escaped before. */
final class Page {

    private final StringBuilder markup = new StringBuilder(1 << 16);

    Page add(String... parts) {
        for (String part : parts) {
            markup.append(part);
        }
        return this;
    }

    Page section(String id, String heading) {
        return add("<section id=\"", id, "\"><h2>", heading, "</h2>");
    }

    Page endSection() {
        return add("</section>\n");
    }

    int length() {
        return markup.length();
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
