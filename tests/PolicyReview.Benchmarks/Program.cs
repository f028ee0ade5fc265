using BenchmarkDotNet.Running;
using PolicyReview.Benchmarks.AccessSets;
using PolicyReview.Benchmarks.Validation;

// `-- rate [SECONDS]` gives policies a second in the words of the README; anything else goes to BenchmarkDotNet.
if (args is ["rate", .. var rest])
{
    ValidationRate.Print(Console.Out, TimeSpan.FromSeconds(rest is [var seconds] ? int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 5));
    return;
}

// `-- comparisons [PAIRS]` gives the time of comparisons of AWS managed policies, `-- comparisons FILE` that of the pairs of a file.
if (args is ["comparisons", .. var pairs])
{
    if (pairs is [var file] && File.Exists(file))
    {
        ComparisonTimes.PrintRecorded(Console.Out, file);
        return;
    }

    ComparisonTimes.Print(Console.Out, pairs is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 3_000);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
