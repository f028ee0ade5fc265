using System.Diagnostics;
using System.Globalization;

namespace PolicyReview.Fuzz;

/// <summary>
/// Changes inputs that did something new, again and again, until one fails or the count is reached. An input that is slow here is put aside:
/// counting every branch makes the same work several times as long, so that only the plain build can say how slow it is.
/// </summary>
internal sealed class FuzzLoop(Coverage coverage, IReadOnlyList<string> seeds, SlowInputs slow, Random random)
{
    private const int Longest = 4_096;

    private readonly List<string> _corpus = [.. seeds];
    private TimeSpan _slowest;

    /// <summary>The failure that ended it, or null.</summary>
    public FuzzFailure? Run(long executions, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        for (long done = 1; done <= executions; done++)
        {
            var input = done <= seeds.Count ? seeds[(int)done - 1] : Next();
            var choice = random.Next(1_000);
            coverage.Start();
            if (Try(input, choice) is { } failure)
            {
                return failure;
            }

            if (coverage.TakeNew())
            {
                _corpus.Add(input);
            }

            if (done % 100_000 == 0 || done == executions)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{done:N0} executions, {done / clock.Elapsed.TotalSeconds:N0}/s, {coverage.CountSeen():N0} branches, {_corpus.Count:N0} inputs kept, slowest {_slowest.TotalMilliseconds:N1} ms"));
            }
        }

        return null;
    }

    private string Next()
    {
        var input = Mutation.Of(_corpus[random.Next(_corpus.Count)], random);
        if (random.Next(4) == 0)
        {
            input = Mutation.Splice(input, _corpus[random.Next(_corpus.Count)], random);
        }

        return input.Length <= Longest ? input : input[..Longest];
    }

    private FuzzFailure? Try(string input, int choice)
    {
        try
        {
            if (Took(input, choice) is var took && took > SlowInputs.Limit && (took = SlowInputs.Cost(input, choice)) > SlowInputs.Limit)
            {
                slow.Keep(input, choice);
            }

            _slowest = took > _slowest ? took : _slowest;
            return null;
        }
        catch (Exception exception)
        {
            return new FuzzFailure(input, choice, exception.ToString());
        }
    }

    private static TimeSpan Took(string input, int choice)
    {
        var start = Stopwatch.GetTimestamp();
        PolicyTarget.Run(input, choice);
        return Stopwatch.GetElapsedTime(start);
    }
}
