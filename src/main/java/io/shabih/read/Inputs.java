package io.shabih.read;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.formats.Format;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.PatternSyntaxException;

/**
 * What a user names, made into the list of files to read.
 *
 * <pre>{@code
 * List<InputFile> inputs = Inputs.expand(List.of("crawl/", "extra/*.jsonl.gz", "-"));
 * }</pre>
 *
 * <p>An argument is a file (always read), a folder (recursively: files whose names end as
 * {@link Format#TAKEN} lists, each also with {@code .gz .zst .xz .bz2}), a glob (what matches is as if named), or {@code -} for
 * standard input. Hidden files and folders are skipped unless named. Links to files are followed, links
 * to folders inside a folder are not; a link to nothing is an input that cannot be opened. The list is sorted by name and holds no file twice.
 *
 * <p>Cost: one look at every file of the folders. Thread-safe.
 */
public final class Inputs {
    /** The name of standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final String GLOB_CHARACTERS = "*?[{";

    private final TreeMap<String, Optional<Path>> byName = new TreeMap<>();

    /** A folder that is passed over, by its real path. */
    private final Optional<Path> excluded;

    private Inputs(Optional<Path> excluded) {
        this.excluded = excluded;
    }

    /**
     * The inputs that the arguments stand for, one or more.
     *
     * @throws ShabihException if an argument stands for nothing
     */
    public static List<InputFile> expand(List<String> arguments) {
        return expand(arguments, Optional.empty());
    }

    /**
     * The inputs without what is in the folder for the results, where it lies inside a folder or a glob: the
     * results of one run are no input of the next.
     *
     * @throws ShabihException if an argument stands for nothing, or is that folder itself
     */
    public static List<InputFile> expandOutside(Path results, List<String> arguments) {
        return expand(arguments,
                Files.isDirectory(results) ? Optional.of(identity(results)) : Optional.empty());
    }

    private static List<InputFile> expand(List<String> arguments, Optional<Path> excluded) {
        Inputs inputs = new Inputs(excluded);
        for (String argument : arguments) {
            inputs.expand(argument);
        }
        return inputs.list();
    }

    private void expand(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            byName.put(STANDARD_INPUT, Optional.empty());
            return;
        }
        Path path = pathOf(argument);
        if (Files.isDirectory(path)) {
            if (isExcluded(path)) {
                throw new ShabihException(Kind.INPUT, argument
                        + " is an input and the folder for the results; choose another one for the results");
            }
            addFolder(argument, path);
        } else if (Files.exists(path)) {
            addFile(argument, path);
        } else if (hasGlob(argument)) {
            addMatching(argument);
        } else {
            throw new ShabihException(Kind.INPUT, argument + ": no such file or folder; check the name");
        }
    }

    private void addFile(String name, Path path) {
        if (!Files.isReadable(path)) {
            throw new ShabihException(Kind.INPUT, name + ": may not be read; check its permissions");
        }
        byName.putIfAbsent(name, Optional.of(path));
    }

    private void addFolder(String name, Path folder) {
        String prefix = name.endsWith("/") ? name : name + "/";
        List<String> taken = new ArrayList<>();
        walk(folder, (below, file) -> {
            if (Format.takenFromFolder(below)) {
                taken.add(below);
                byName.putIfAbsent(prefix + below, Optional.of(file));
            }
        });
        if (taken.isEmpty()) {
            throw new ShabihException(Kind.INPUT, name
                    + ": no articles in this folder; files that end in ." + String.join(" .", Format.TAKEN)
                    + " (also .gz .zst .xz .bz2) are taken, others must be named");
        }
    }

    private void addMatching(String glob) {
        int slash = glob.lastIndexOf('/', firstOf(glob, GLOB_CHARACTERS));
        String base = glob.substring(0, slash + 1);
        Path folder = pathOf(base);
        PathMatcher matcher = matcher(glob.substring(slash + 1), glob);
        List<String> matching = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            walk(folder, (below, file) -> {
                if (matcher.matches(pathOf(below))) {
                    matching.add(below);
                    byName.putIfAbsent(base + below, Optional.of(file));
                }
            });
        }
        if (matching.isEmpty()) {
            throw new ShabihException(Kind.INPUT, glob + ": no file matches; check the pattern");
        }
    }

    /**
     * Gives every file below a folder, with its name below it, and links that lead nowhere. The folder may be a link;
     * links to folders below it are not followed.
     */
    private void walk(Path named, BiConsumer<String, Path> files) {
        try {
            Path folder = Files.isSymbolicLink(named) ? named.toRealPath() : named;
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                    boolean passed = !below.equals(folder) && (isHidden(below) || isExcluded(below));
                    return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file) && (Files.isRegularFile(file) || leadsNowhere(file))) {
                        files.accept(slashed(folder.relativize(file)), file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new ShabihException(Kind.INPUT, named + ": cannot be listed (" + e.getMessage() + ")", e);
        }
    }

    private List<InputFile> list() {
        Set<Object> seen = new HashSet<>();
        List<InputFile> inputs = new ArrayList<>(byName.size());
        byName.forEach((name, path) -> {
            if (path.isEmpty() || seen.add(identity(path.get()))) {
                inputs.add(new InputFile(inputs.size(), name, path, Format.ofName(name)));
            }
        });
        return List.copyOf(inputs);
    }

    /** The same for two paths to one file. */
    private static Path identity(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // a pipe has no real path
        }
    }

    private boolean isExcluded(Path folder) {
        return excluded.isPresent() && identity(folder).equals(excluded.get());
    }

    private static boolean leadsNowhere(Path file) {
        return Files.isSymbolicLink(file) && !Files.exists(file);
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static Path pathOf(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new ShabihException(Kind.INPUT, name + ": not a file name (" + e.getReason() + ")", e);
        }
    }

    private static PathMatcher matcher(String pattern, String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw new ShabihException(Kind.INPUT,
                    glob + ": not a file name or pattern (" + e.getDescription() + ")", e);
        }
    }

    private static boolean hasGlob(String argument) {
        return firstOf(argument, GLOB_CHARACTERS) < argument.length();
    }

    private static int firstOf(String text, String characters) {
        int i = 0;
        while (i < text.length() && characters.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
