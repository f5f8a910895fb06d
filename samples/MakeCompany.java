import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invents Harbour, an internet company, and writes the facts of its year 2025 as a facts folder. The same seed gives the same
 * bytes. Three rows are wrong on purpose, so that a run has something to reject.
 *
 * <pre>java samples/MakeCompany.java                                        the company in samples/harbour
 * java samples/MakeCompany.java --employees 100000 --out /tmp/large     a larger one</pre>
 */
public final class MakeCompany {

    private static final long SEED = 20250101L;
    private static final String[] FAMILY = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林"};
    private static final String[] GIVEN = {"悦", "子涵", "浩然", "欣怡", "宇轩", "梓萱", "雨桐", "俊杰", "思远", "若曦", "明哲", "晓彤", "嘉宁", "一诺"};
    private static final String[] FIRST = {"Ada", "Ben", "Chloe", "David", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Keiko", "Liam"};
    private static final String[] LAST = {"Berg", "Costa", "Dubois", "Evans", "Fischer", "Garcia", "Haddad", "Ito", "Jensen", "O'Neill", "Novak", "Silva"};
    private static final String[] POSTS = {"Operations", "Operations", "Content", "Sales", "Engineering", "Engineering", "Product", "Support"};
    private static final String[] DEPARTMENTS = {"Growth", "Growth", "Media", "Commerce", "Platform", "Data", "Products", "Care"};
    private static final int[] SALARY = {11_000, 16_000, 23_000, 32_000, 45_000, 62_000};
    private static final String[] COURSES = {"user-growth", "data-operations", "goal-setting", "time-management", "storytelling", "sql-basics", "negotiation", "customer-success"};

    private final Random random = new Random(SEED);
    private final List<String> employees = new ArrayList<>(List.of("id,name,level,post,department,hired,currency,monthly_salary,reward_choice"));
    private final List<String> metrics = new ArrayList<>(List.of("employee,metric,period,value"));
    private final List<String> courses = new ArrayList<>(List.of("employee,course,passed,completed,expires"));
    private final List<String> given = new ArrayList<>(List.of("employee,award,period"));

    public static void main(String[] arguments) throws IOException {
        int count = 320;
        Path out = Path.of("samples/harbour");
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--employees" -> count = Integer.parseInt(arguments[i + 1]);
                case "--out" -> out = Path.of(arguments[i + 1]);
                default -> throw new IllegalArgumentException("Only --employees N and --out DIR are known, not " + arguments[i]);
            }
        }
        MakeCompany company = new MakeCompany();
        for (int number = 1; number <= count; number++) {
            company.employ(String.format(Locale.ROOT, "H%06d", number));
        }
        company.addMistakes();
        company.write(out);
    }

    private void employ(String id) {
        int post = random.nextInt(POSTS.length);
        int rank = Math.min(5, (int) Math.abs(random.nextGaussian() * 1.9));
        boolean chinese = random.nextInt(4) > 0;
        String name = chinese ? pick(FAMILY) + pick(GIVEN) : pick(FIRST) + " " + pick(LAST);
        boolean joiner = random.nextInt(12) == 0;
        String hired = joiner
                ? String.format(Locale.ROOT, "2025-%02d-%02d", 1 + random.nextInt(9), 1 + random.nextInt(28))
                : String.format(Locale.ROOT, "20%02d-%02d-%02d", 12 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String currency = chinese || random.nextInt(3) > 0 ? "CNY" : random.nextInt(4) > 0 ? "USD" : "JPY";
        long salary = SALARY[rank] + random.nextInt(SALARY[rank] / 5) / 10 * 10;
        String paid = switch (currency) {
            case "USD" -> String.format(Locale.ROOT, "%d.%02d", salary / 7, random.nextInt(100));
            case "JPY" -> Long.toString(salary * 20);
            default -> Long.toString(salary) + (random.nextInt(5) == 0 ? ".50" : "");
        };
        String choice = switch (random.nextInt(5)) {
            case 0 -> "first pick";
            case 1, 2 -> "bonus";
            default -> "";
        };
        employees.add(String.join(",", id, name, "P" + (4 + rank), POSTS[post], DEPARTMENTS[post], hired, currency, paid, choice));
        addResults(id, post, joiner);
        addTraining(id);
    }

    private void addResults(String id, int post, boolean joiner) {
        int score = Math.max(280, (int) (930 + random.nextGaussian() * 190));
        metrics.add(id + ",okr_score,2025," + permille(score));
        if (!joiner) {
            metrics.add(id + ",okr_score,2024," + permille(Math.max(250, (int) (score - 30 + random.nextGaussian() * 120))));
        }
        for (int month = joiner ? 7 : 1; month <= 12; month++) {
            if (random.nextInt(40) > 0) {
                int target = (int) (score + 20 + random.nextGaussian() * 90);
                metrics.add(String.format(Locale.ROOT, "%s,monthly_target,2025-%02d,%s", id, month, permille(Math.max(100, target))));
            }
        }
        if (POSTS[post].equals("Operations") || POSTS[post].equals("Content")) {
            long followers = (long) Math.exp(10.2 + random.nextGaussian() * 1.7);
            metrics.add(id + ",new_followers,2025," + followers);
            if (followers > 60_000 && random.nextInt(4) == 0) {
                given.add(id + ",traffic_badge,2024");
                given.add(id + ",badge_gift,2024");
            }
        }
    }

    private void addTraining(String id) {
        int planned = 3 + random.nextInt(4);
        metrics.add(id + ",planned_courses,2025," + planned);
        for (String course : COURSES) {
            if (random.nextInt(10) < 5) {
                boolean passed = random.nextInt(8) > 0;
                String month = String.format(Locale.ROOT, "2025-%02d-15", 1 + random.nextInt(11));
                String expires = random.nextInt(12) == 0 ? "2025-12-01" : random.nextInt(3) == 0 ? "2027-01-01" : "";
                courses.add(String.join(",", id, course, passed ? "yes" : "no", month, expires));
                if (!passed && random.nextBoolean()) {
                    courses.add(String.join(",", id, course, "yes", "2025-12-18", ""));
                }
            }
        }
    }

    /** RMB is no ISO 4217 code; 95 would be 9,500%; nobody is called H999999. */
    private void addMistakes() {
        employees.add("H900001,赵六,P5,Sales,Commerce,2020-02-03,RMB,15000,");
        metrics.add("H000007,okr_score,2023,95");
        courses.add("H999999,storytelling,yes,2025-03-15,");
    }

    private void write(Path out) throws IOException {
        Files.createDirectories(out);
        write(out.resolve("employees.csv"), employees);
        write(out.resolve("metrics.csv"), metrics);
        write(out.resolve("courses.csv"), courses);
        write(out.resolve("given.csv"), given);
        Files.writeString(out.resolve("mapping.yaml"), "# Written by samples/MakeCompany.java.\nperiod: 2025\n");
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        }
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String permille(int tenths) {
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
