package io.shabih.read;

import io.shabih.formats.Archive;
import io.shabih.formats.Content;
import io.shabih.formats.Format;
import io.shabih.formats.Origin;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The blocks of the files in an archive, one file after the other; those of an archive in it, too, but no deeper: there is no end to
 * that. Not thread-safe.
 */
final class MemberBlocks implements Blocks {
    /** Between the name of an archive and that of a file in it, as in {@code news.tar!/2021/a.jsonl}. */
    private static final String WITHIN = "!/";

    private final InputFile input;
    private final Archive archive;
    private final InputOpener opener;
    private final Optional<Spool> spool;
    private Optional<Blocks> current = Optional.empty();
    private Optional<Rejected> told = Optional.empty();
    private String lastReason = "";
    private boolean ended;
    private long unread;
    private String firstUnread = "";

    MemberBlocks(InputFile input, Archive archive, InputOpener opener, Optional<Spool> spool) {
        this.input = input;
        this.archive = archive;
        this.opener = opener;
        this.spool = spool;
    }

    @Override
    public Optional<RecordBlock> next() {
        while (told.isEmpty()) {
            Optional<RecordBlock> block = current.flatMap(Blocks::next);
            if (block.isPresent()) {
                block.get().rejected().forEach(rejected -> lastReason = rejected.reason());
                return block;
            }
            current = Optional.empty();
            if (ended) {
                return Optional.empty();
            }
            advance();
        }
        Rejected rejected = told.get();
        told = Optional.empty();
        return Optional.of(InputOpener.refused(input, rejected));
    }

    /** Goes to the next file that may hold articles. */
    private void advance() {
        try {
            Optional<Archive.Member> member = archive.next();
            ended = member.isEmpty();
            if (member.isPresent()) {
                open(member.get());
            } else if (unread > 0) {
                told = Optional.of(rejected(input, unread == 1
                        ? "a file in it holds no articles: " + firstUnread
                        : unread + " files in it hold no articles, for example " + firstUnread));
            }
        } catch (IOException e) {
            ended = true;
            Rejected damage = rejected(input, String.valueOf(e.getMessage()));
            // A file that was cut has told it.
            told = Optional.of(damage).filter(rejected -> !rejected.reason().equals(lastReason));
        }
    }

    private void open(Archive.Member member) throws IOException {
        String name = member.name().startsWith("./") ? member.name().substring(2) : member.name();
        InputFile file = new InputFile(input.number(), input.name() + WITHIN + name, input.path(),
                Format.ofName(name));
        PlainBytes plain = new PlainBytes(new StoredBytes(member.bytes(), new AtomicLong()));
        Content content = opener.content(new Origin(file.name(), file.format(), Optional.empty()), plain);
        if (content instanceof Content.AsNamed as && file.format() == Format.JSONL && !as.told()
                && !Format.takenFromFolder(name)) {
            firstUnread = firstUnread.isEmpty() ? name : firstUnread;
            unread++;
        } else if (content instanceof Content.Files _ && input.name().contains(WITHIN)) {
            told = Optional.of(rejected(file, "an archive within archives; unpack it first"));
        } else if (content instanceof Content.Files files) {
            current = Optional.of(new MemberBlocks(file, files.archive(), opener, spool));
        } else {
            current = Optional.of(opener.lines(file, content, spool));
        }
    }

    private static Rejected rejected(InputFile file, String reason) {
        return new Rejected(file.name(), 1, reason, "");
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
