using System.Globalization;
using PolicyReview.Analysis.Policies;
using PolicyReview.Analysis.ServiceReference;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Benchmarks.Validation;

/// <summary>
/// How many policies one core validates in a second with every rule, warm; and how long hostile documents take. Both by the processor's time,
/// not the clock's, so that what else the machine does blurs them less.
/// </summary>
internal static class ValidationRate
{
    public static void Print(TextWriter output, TimeSpan time)
    {
        var policies = ManagedPolicies.Load();
        Pass(policies);
        Pass(policies);
        var slowest = policies.Max(policy => Took(() => Validate(policy)).TotalMilliseconds);
        var passes = 0;
        var start = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - start < time)
        {
            Pass(policies);
            passes++;
        }

        var rate = passes * policies.Count / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{policies.Count} managed policies, {passes} passes: {rate:N0} policies/s, slowest {slowest:N2} ms, working set {Environment.WorkingSet / 1048576} MB"));
        foreach (var (name, text) in HostileDocuments.All)
        {
            // The median: a collection of the corpus above falls into some run or other.
            var runs = Enumerable.Range(0, 7).Select(_ => Took(() => Validate(text)).TotalMilliseconds).Order().ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {text.Length / 1024} KB: {runs[3]:N1} ms (of seven the slowest {runs[^1]:N1})"));
        }
    }

    public static int Validate(string text) =>
        PolicyValidator.Validate(new PolicyContext(PolicyParser.Parse(text), DocumentKind.PermissionsPolicy, null, ServiceCatalogue.Embedded, SubmissionFacts.None)).Count;

    private static void Pass(IReadOnlyList<string> policies)
    {
        foreach (var policy in policies)
        {
            Validate(policy);
        }
    }

    private static TimeSpan Took(Func<int> work)
    {
        var start = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - start;
    }
}
