using System.Globalization;

namespace PolicyReview.Fuzz;

/// <summary>Inputs that took long under the fuzzing loop, kept as files <c>CHOICE-NUMBER.json</c> for the plain build to time.</summary>
internal sealed class SlowInputs(string folder)
{
    /// <summary>The most that a document may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    private int _kept;

    /// <summary>What an input costs the processor: the least of five runs, since the machine may be busy with something else and caches cold.</summary>
    public static TimeSpan Cost(string input, int choice) => Enumerable.Range(0, 5).Min(_ =>
    {
        var before = Environment.CpuUsage.TotalTime;
        PolicyTarget.Run(input, choice);
        return Environment.CpuUsage.TotalTime - before;
    });

    /// <summary>Puts an input aside.</summary>
    public void Keep(string input, int choice)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{choice}-{_kept++}.json")), input);
    }

    /// <summary>Times every input that was put aside; true if none is over the limit.</summary>
    public bool AreQuickEnough(TextWriter output)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*-*.json") : [];
        var slowest = TimeSpan.Zero;
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var cost = Cost(File.ReadAllText(file), int.Parse(Path.GetFileName(file).Split('-')[0], CultureInfo.InvariantCulture));
            slowest = cost > slowest ? cost : slowest;
            if (cost > Limit)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file} takes {cost.TotalMilliseconds:N0} ms."));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Length} slow inputs timed, the slowest {slowest.TotalMilliseconds:N1} ms of {Limit.TotalMilliseconds:N0}"));
        return slowest <= Limit;
    }
}
