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
    private static final String[] NEEDS = {"growth", "flexible time", "decisions", "cash"};
    private static final String[] LIFE = {"leads_team", "child", "remote_request", "remote_request"};
    private static final String[] COURSES = {"user-growth", "data-operations", "goal-setting", "time-management", "storytelling", "sql-basics", "negotiation", "customer-success"};

    private final int count;
    private final Random random = new Random(SEED);
    private final List<String> employees = new ArrayList<>(List.of("id,name,level,post,department,hired,currency,monthly_salary,reward_choice"));
    private final List<String> metrics = new ArrayList<>(List.of("employee,metric,period,value,source"));
    private final List<String> objectives = new ArrayList<>(List.of("objective,title,owner,above"));
    private final List<String> goals = new ArrayList<>(List.of("employee,goal,title,above,period,weight,direction,baseline,target,actual"));
    private final List<String> plans = new ArrayList<>(List.of("employee,course"));
    private final List<String> recognitions = new ArrayList<>(List.of("employee,kind,from,date,reference"));
    private final List<String> assessments = new ArrayList<>(List.of("employee,competency,date,score,assessor"));
    private final List<String> preferences = new ArrayList<>(List.of("employee,date,rank,need"));
    private final List<String> lifeEvents = new ArrayList<>(List.of("employee,event,date,reference"));
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
        MakeCompany company = new MakeCompany(count);
        company.aim();
        for (int number = 1; number <= count; number++) {
            company.employ(String.format(Locale.ROOT, "H%06d", number));
        }
        company.addMistakes();
        company.write(out);
    }

    private MakeCompany(int count) {
        this.count = count;
    }

    /** What the company wants, and what each department does for it. */
    private void aim() {
        objectives.add("C1,Twice as many active users,Harbour,");
        objectives.add("C2,Customers who stay,Harbour,");
        for (int i = 1; i < DEPARTMENTS.length; i++) {
            String above = i % 2 == 1 ? "C1" : "C2";
            objectives.add("T" + i + "," + (above.equals("C1") ? "More users through " : "Happier customers through ") + DEPARTMENTS[i] + "," + DEPARTMENTS[i] + "," + above);
        }
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
        addGoals(id, post, score, joiner);
        addCare(id, POSTS[post], joiner);
        for (int month = joiner ? 7 : 1; month <= 12; month++) {
            if (random.nextInt(40) > 0) {
                int target = (int) (score + 20 + random.nextGaussian() * 90);
                metrics.add(String.format(Locale.ROOT, "%s,monthly_target,2025-%02d,%s,", id, month, permille(Math.max(100, target))));
            }
        }
        if (POSTS[post].equals("Operations") || POSTS[post].equals("Content")) {
            long followers = (long) Math.exp(10.2 + random.nextGaussian() * 1.7);
            metrics.add(id + ",new_followers,2025," + followers + ",");
            if (followers > 60_000 && random.nextInt(4) == 0) {
                given.add(id + ",traffic_badge,2024");
                given.add(id + ",badge_gift,2024");
            }
        }
    }

    private void addTraining(String id) {
        int planned = 3 + random.nextInt(4);
        for (int course = 0; course < planned; course++) {
            plans.add(id + "," + COURSES[course]);
        }
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

    /** An objective of two key results, and a rate of errors that should fall; of the year before one key result is known. */
    private void addGoals(String id, int post, int score, boolean joiner) {
        String team = "T" + Math.max(1, post);
        goals.add(String.join(",", id, "O1", "Win and keep users", team, "", "70%", "", "", "", ""));
        goals.add(String.join(",", id, "K1", "Active users", "O1", "", "60%", "", "1000", "2000", Integer.toString(1000 + score + (int) (random.nextGaussian() * 60))));
        goals.add(String.join(",", id, "K2", "Releases", "O1", "", "40%", "", "", "1000", Integer.toString(Math.max(100, score + (int) (random.nextGaussian() * 60)))));
        goals.add(String.join(",", id, "K3", "Complaints a month", team, "", "30%", "lower", "1500", "500", Integer.toString(1500 - score)));
        if (!joiner) {
            int before = Math.max(250, (int) (score - 30 + random.nextGaussian() * 120));
            goals.add(String.join(",", id, "K1", "Active users", "", "2024", "100%", "", "", "1000", Integer.toString(before)));
        }
    }

    /** What colleagues and customers say, what is assessed, needed and lived through. */
    private void addCare(String id, String post, boolean joiner) {
        if (post.equals("Sales") || post.equals("Support")) {
            int satisfaction = 550 + random.nextInt(400);
            metrics.add(id + ",satisfaction,2025," + permille(satisfaction) + ",");
            if (!joiner) {
                metrics.add(id + ",satisfaction,2024," + permille(satisfaction - 60 + random.nextInt(100)) + ",");
            }
        }
        if (post.equals("Sales")) {
            metrics.add(id + ",customer_retention,2025," + permille(600 + random.nextInt(380)) + ",");
        }
        if (post.equals("Operations") || post.equals("Content")) {
            String competency = post.equals("Content") ? "storytelling" : "data-analysis";
            assessments.add(String.join(",", id, competency, "2024-11-20", (35 + random.nextInt(45)) + "%", "Academy"));
            assessments.add(String.join(",", id, competency, "2025-11-18", (40 + random.nextInt(55)) + "%", "Academy"));
        }
        metrics.add(id + ",leaving_risk,2025," + permille(random.nextInt(12) == 0 ? 700 + random.nextInt(250) : 50 + random.nextInt(500)) + ",Pulse model 2025-12");
        addThanks(id);
        if (random.nextInt(10) > 0) {
            int first = random.nextInt(NEEDS.length);
            preferences.add(id + ",2025-10-15,1," + NEEDS[first]);
            preferences.add(id + ",2025-10-15,2," + NEEDS[(first + 1) % NEEDS.length]);
        }
        if (random.nextInt(6) == 0) {
            String event = LIFE[random.nextInt(LIFE.length)];
            lifeEvents.add(String.format(Locale.ROOT, "%s,%s,2025-%02d-%02d,", id, event, 1 + random.nextInt(12), 1 + random.nextInt(28)));
            if (event.equals("remote_request") && random.nextInt(3) == 0) {
                lifeEvents.add(id + ",remote_request,2024-06-03,");
            }
        }
    }

    private void addThanks(String id) {
        int thanks = Math.max(0, (int) (random.nextGaussian() * 2));
        int likes = random.nextInt(15) == 0 ? 15 + random.nextInt(12) : 0;
        for (int i = 0; i < thanks + likes; i++) {
            String from = String.format(Locale.ROOT, "H%06d", 1 + random.nextInt(count));
            String day = String.format(Locale.ROOT, "2025-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
            if (!from.equals(id)) {
                recognitions.add(String.join(",", id, i < thanks ? "thanks" : "like", from, day, "R" + (i + 1)));
            }
        }
    }

    /** RMB is no ISO 4217 code; 95 would be 9,500%; nobody is called H999999. */
    private void addMistakes() {
        employees.add("H900001,赵六,P5,Sales,Commerce,2020-02-03,RMB,15000,");
        metrics.add("H000007,satisfaction,2023,95,");
        courses.add("H999999,storytelling,yes,2025-03-15,");
    }

    private void write(Path out) throws IOException {
        Files.createDirectories(out);
        write(out.resolve("employees.csv"), employees);
        write(out.resolve("metrics.csv"), metrics);
        write(out.resolve("courses.csv"), courses);
        write(out.resolve("given.csv"), given);
        write(out.resolve("objectives.csv"), objectives);
        write(out.resolve("goals.csv"), goals);
        write(out.resolve("plans.csv"), plans);
        write(out.resolve("recognitions.csv"), recognitions);
        write(out.resolve("assessments.csv"), assessments);
        write(out.resolve("preferences.csv"), preferences);
        write(out.resolve("life_events.csv"), lifeEvents);
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
