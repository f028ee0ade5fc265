using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using PolicyReview.Analysis.Validation;

namespace PolicyReview.Analysis.Configuration;

public sealed class KnownCodesTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly IReadOnlyList<Type> Types = typeof(KnownCodes).Assembly.GetTypes();

    // Whoever makes a finding by hand makes a code that no page, catalogue or configuration knows.
    [Fact]
    public void Findings_AreMadeByTheirDescriptorsAlone() =>
        Assert.Equal([$"{nameof(RuleDescriptor)}.{nameof(RuleDescriptor.Report)}"], Types.SelectMany(Bodies).Where(MakesAFinding).Select(method => $"{method.DeclaringType!.Name}.{method.Name}"));

    [Fact]
    public void EveryDescriptor_IsKnownToAConfiguration()
    {
        var codes = Descriptors().Select(descriptor => descriptor.Code).ToHashSet();

        Assert.True(codes.Count > 200, $"Only {codes.Count} descriptors were found.");
        Assert.Empty(codes.Except(KnownCodes.All));
    }

    [Fact]
    public void EveryCode_HasAPage_ButThoseThatATeamMakesItself() =>
        Assert.Equal(TeamRules.All.Select(rule => rule.Code).Order(StringComparer.Ordinal), KnownCodes.All.Except(CheckPages.Codes).Order(StringComparer.Ordinal));

    private static IEnumerable<RuleDescriptor> Descriptors() => Types.Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetProperties(Declared).Where(property => property.GetMethod is { IsStatic: true }))
        .Select(property => property.PropertyType == typeof(RuleDescriptor) ? (RuleDescriptor?)property.GetValue(null)
            : property.PropertyType == typeof(SubmissionCheck) ? ((SubmissionCheck?)property.GetValue(null))?.Descriptor
            : null)
        .OfType<RuleDescriptor>()
        .Concat(Types.Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(PolicyRule))).Select(type => ((PolicyRule)Activator.CreateInstance(type, nonPublic: true)!).Descriptor));

    private static IEnumerable<MethodBase> Bodies(Type type) => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).Where(method => method.GetMethodBody() is not null);

    // newobj Finding::.ctor: an operation code of one byte, and the constructor's token in four.
    private static bool MakesAFinding(MethodBase method)
    {
        var token = typeof(Finding).GetConstructors().Single().MetadataToken;
        var code = method.GetMethodBody()!.GetILAsByteArray().AsSpan();
        for (var at = 0; at + 5 <= code.Length; at++)
        {
            if (code[at] == OpCodes.Newobj.Value && BinaryPrimitives.ReadInt32LittleEndian(code[(at + 1)..]) == token)
            {
                return true;
            }
        }

        return false;
    }
}
