using BenchmarkDotNet.Attributes;

namespace PolicyReview.Benchmarks.Validation;

/// <summary>All AWS managed policies with every rule.</summary>
[MemoryDiagnoser]
public class ManagedPolicyValidation
{
    private IReadOnlyList<string> _policies = [];

    [GlobalSetup]
    public void Load() => _policies = ManagedPolicies.Load();

    [Benchmark]
    public int ValidateAll()
    {
        var findings = 0;
        foreach (var policy in _policies)
        {
            findings += ValidationRate.Validate(policy);
        }

        return findings;
    }
}
