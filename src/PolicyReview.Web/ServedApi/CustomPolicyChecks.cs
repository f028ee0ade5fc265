using System.Text.Json;

namespace PolicyReview.Web.ServedApi;

/// <summary>
/// Access Analyzer's custom policy checks. They compare what policies allow, which this version cannot decide: an honest refusal, which
/// AWS's clients know and do not try again. An operation that can be answered gets a method here with the form of <see cref="ValidatePolicy.Answer"/>.
/// </summary>
internal static class CustomPolicyChecks
{
    /// <summary>Refuses CheckNoNewAccess.</summary>
    public static void CheckNoNewAccess(RequestMembers members, Utf8JsonWriter json) => throw NotYet("CheckNoNewAccess");

    /// <summary>Refuses CheckAccessNotGranted.</summary>
    public static void CheckAccessNotGranted(RequestMembers members, Utf8JsonWriter json) => throw NotYet("CheckAccessNotGranted");

    /// <summary>Refuses CheckNoPublicAccess.</summary>
    public static void CheckNoPublicAccess(RequestMembers members, Utf8JsonWriter json) => throw NotYet("CheckNoPublicAccess");

    private static AwsErrorException NotYet(string operation) =>
        new(AwsError.NotSupported($"This version of PolicyReview does not answer {operation}, only ValidatePolicy. Ask AWS: leave out the endpoint address."));
}
