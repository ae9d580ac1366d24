package io.shabih;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows of the house: which room may import which, and who may print, exit or touch files. */
class ArchitectureTest {
    private static final String HOUSE = ArchitectureTest.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(HOUSE);

    /** A package below the root and those it may import; the root's records are for everyone. */
    private record Room(String name, Set<String> mayImport) {
        static Room of(String name, String... mayImport) {
            return new Room(name, Set.of(mayImport));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Room> rooms() {
        return List.of(
                Room.of("hash"),
                Room.of("normalize"),
                Room.of("furniture", "hash", "normalize"),
                Room.of("read", "normalize"),
                Room.of("shingle", "hash"),
                Room.of("sketch", "hash"),
                Room.of("lsh", "hash", "sketch"),
                Room.of("prepare", "hash", "normalize", "furniture", "shingle", "sketch", "lsh"),
                Room.of("verify", "hash", "normalize", "furniture", "shingle", "sketch", "lsh", "prepare"),
                Room.of("cluster"),
                Room.of("explain", "normalize", "furniture", "shingle", "prepare", "verify"),
                Room.of("index", "hash", "normalize", "furniture", "shingle", "sketch", "lsh", "prepare",
                        "verify",
                        "cluster"),
                Room.of("out", "read", "normalize", "prepare", "verify", "explain", "index"),
                Room.of("engine", batch()),
                Room.of("http", above("engine", "index")),
                Room.of("spark", above("engine")),
                Room.of("cli", above("engine", "index", "http")));
    }

    private static String[] batch() {
        return new String[] {"read", "normalize", "furniture", "hash", "shingle", "sketch", "lsh", "prepare",
            "verify",
            "cluster",
            "explain", "index", "out"};
    }

    private static String[] above(String... more) {
        return Stream.concat(Stream.of(batch()), Stream.of(more)).distinct().toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void importsOnlyRoomsAboveIt(Room room) {
        String[] others = rooms().stream()
                .map(Room::name)
                .filter(name -> !name.equals(room.name()) && !room.mayImport().contains(name))
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
        noClasses().that(resideInAPackage(packageOf(room.name())))
                .should().dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theNounsImportNothingOfOurs() {
        noClasses().that(resideInAPackage(HOUSE))
                .should().dependOnClassesThat(resideInAPackage(HOUSE + ".*.."))
                .check(CLASSES);
    }

    @Test
    void everyPackageIsARoom() {
        Set<String> rooms = rooms().stream().map(Room::name).collect(Collectors.toSet());
        Set<String> strangers = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            String below = each.getPackageName().substring(HOUSE.length()).replaceFirst("^[.]", "");
            if (!below.isEmpty() && !rooms.contains(below.replaceFirst("[.].*", ""))) {
                strangers.add(below);
            }
        }
        assertTrue(strangers.isEmpty(), "packages that are no rooms of the house: " + strangers);
    }

    @Test
    void roomsImportEachOtherInNoCircle() {
        SlicesRuleDefinition.slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        classes().that(describe("use the standard streams or exit", ArchitectureTest::printsOrExits))
                .should().resideInAPackage(packageOf("cli"))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /** A library that sets one outlives its call, and ends in an order nobody chose. */
    @Test
    void onlyTheCommandLineHasShutdownHooks() {
        noClasses().that().resideOutsideOfPackage(packageOf("cli"))
                .should().callMethod(Runtime.class, "addShutdownHook", Thread.class)
                .check(CLASSES);
    }

    @Test
    void onlySomeRoomsTouchFiles() {
        noClasses().that(resideOutside("read", "lsh", "index", "out", "engine", "cli"))
                .should().dependOnClassesThat().haveFullyQualifiedName("java.nio.file.Files")
                .check(CLASSES);
    }

    @Test
    void nobodyUsesTheOldFiles() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.File").check(CLASSES);
    }

    @Test
    void numbersAreMadeFromSeeds() {
        noClasses().should().callMethod(Math.class, "random")
                .orShould().callConstructor(java.util.Random.class)
                .orShould().dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(CLASSES);
    }

    private static boolean printsOrExits(JavaClass user) {
        boolean streams = user.getFieldAccessesFromSelf().stream()
                .map(access -> access.getTarget())
                .anyMatch(field -> field.getOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(field.getName()));
        return streams
                || user.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget())
                        .anyMatch(method -> method.getOwner().isEquivalentTo(System.class)
                                && method.getName().equals("exit")
                                || method.getOwner().isEquivalentTo(Runtime.class)
                                        && Set.of("exit", "halt").contains(method.getName()));
    }

    private static DescribedPredicate<JavaClass> resideOutside(String... rooms) {
        String[] packages = Stream.of(rooms).map(ArchitectureTest::packageOf).toArray(String[]::new);
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    private static String packageOf(String room) {
        return HOUSE + "." + room + "..";
    }
}
