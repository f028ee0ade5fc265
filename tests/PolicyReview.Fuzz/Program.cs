using System.Globalization;
using PolicyReview.Fuzz;

// A coverage-guided loop over the policy reader and every rule:
//   dotnet build -c Release tests/PolicyReview.Fuzz
//   dotnet tool run sharpfuzz tests/PolicyReview.Fuzz/bin/Release/net10.0/PolicyReview.Analysis.dll
//   dotnet tests/PolicyReview.Fuzz/bin/Release/net10.0/PolicyReview.Fuzz.dll run 10000000 1 SLOW
// and, in a build that is not instrumented, the time of the inputs it put aside in the folder SLOW:
//   dotnet build -c Release --no-incremental tests/PolicyReview.Fuzz
//   dotnet tests/PolicyReview.Fuzz/bin/Release/net10.0/PolicyReview.Fuzz.dll time SLOW
// Exit status 1: an input failed, or is too slow; it is named.
if (args is ["time", var kept])
{
    return new SlowInputs(kept).AreQuickEnough(Console.Out) ? 0 : 1;
}

if (args is not ["run", var count, var seed, var slow]
    || !long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var executions)
    || !int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var start))
{
    Console.Error.WriteLine("Say how many executions, the seed, and a folder for slow inputs: `PolicyReview.Fuzz run 10000000 1 slow`; or `PolicyReview.Fuzz time slow`.");
    return 2;
}

using var coverage = new Coverage();
PolicyTarget.Run("{}", 0);
if (coverage.CountSeen() == 0)
{
    Console.Error.WriteLine("PolicyReview.Analysis.dll is not instrumented, so that no input would be found interesting. Run sharpfuzz on it first (see Program.cs).");
    return 2;
}

var loop = new FuzzLoop(coverage, SeedInputs.Load(), new SlowInputs(slow), new Random(start));
var failure = loop.Run(executions, Console.Out);
if (failure is null)
{
    return 0;
}

var file = Path.Combine(AppContext.BaseDirectory, $"failure-{start}.json");
File.WriteAllText(file, failure.Input);
Console.Error.WriteLine($"{failure.Reason}{Environment.NewLine}The input is in {file}, read as {PolicyTarget.KindOf(failure.Choice)}.");
return 1;
