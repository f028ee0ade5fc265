using BenchmarkDotNet.Running;
using PolicyReview.Benchmarks.Validation;

// `-- rate [SECONDS]` gives policies a second in the words of the README; anything else goes to BenchmarkDotNet.
if (args is ["rate", .. var rest])
{
    ValidationRate.Print(Console.Out, TimeSpan.FromSeconds(rest is [var seconds] ? int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 5));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
