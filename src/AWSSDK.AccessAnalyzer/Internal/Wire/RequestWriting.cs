using System.Globalization;
using System.Text.Json;
using Amazon.AccessAnalyzer.Model;

namespace Amazon.AccessAnalyzer.Internal.Wire;

/// <summary>
/// The members of each request. What is null is left out: the service says better than this client what it misses.
/// <code>
/// {"policyDocument":"...","access":[{"actions":["s3:GetObject"],"resources":["arn:aws:s3:::b/*"]}],"policyType":"IDENTITY_POLICY"}
/// {"newPolicyDocument":"...","existingPolicyDocument":"...","policyType":"RESOURCE_POLICY"}
/// {"policyDocument":"...","resourceType":"AWS::S3::Bucket"}
/// </code>
/// </summary>
internal static class RequestWriting
{
    public static void ValidatePolicyQuery(IDictionary<string, string> query, ValidatePolicyRequest request)
    {
        if (request.MaxResults is { } size)
        {
            query["maxResults"] = size.ToString(CultureInfo.InvariantCulture);
        }

        if (request.NextToken is { } token)
        {
            query["nextToken"] = token;
        }
    }

    public static void ValidatePolicy(Utf8JsonWriter writer, ValidatePolicyRequest request)
    {
        WriteText(writer, "locale", request.Locale?.Value);
        WriteText(writer, "policyDocument", request.PolicyDocument);
        WriteText(writer, "policyType", request.PolicyType?.Value);
        WriteText(writer, "validatePolicyResourceType", request.ValidatePolicyResourceType?.Value);
    }

    public static void CheckAccessNotGranted(Utf8JsonWriter writer, CheckAccessNotGrantedRequest request)
    {
        WriteList(writer, "access", request.Access, WriteAccess);
        WriteText(writer, "policyDocument", request.PolicyDocument);
        WriteText(writer, "policyType", request.PolicyType?.Value);
    }

    public static void CheckNoNewAccess(Utf8JsonWriter writer, CheckNoNewAccessRequest request)
    {
        WriteText(writer, "existingPolicyDocument", request.ExistingPolicyDocument);
        WriteText(writer, "newPolicyDocument", request.NewPolicyDocument);
        WriteText(writer, "policyType", request.PolicyType?.Value);
    }

    public static void CheckNoPublicAccess(Utf8JsonWriter writer, CheckNoPublicAccessRequest request)
    {
        WriteText(writer, "policyDocument", request.PolicyDocument);
        WriteText(writer, "resourceType", request.ResourceType?.Value);
    }

    private static void WriteAccess(Utf8JsonWriter writer, Access access)
    {
        writer.WriteStartObject();
        WriteList(writer, "actions", access.Actions, (json, action) => json.WriteStringValue(action));
        WriteList(writer, "resources", access.Resources, (json, resource) => json.WriteStringValue(resource));
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, List<T>? list, Action<Utf8JsonWriter, T> writeElement)
    {
        if (list is null || !InitialList.IsSet(list))
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var element in list)
        {
            writeElement(writer, element);
        }

        writer.WriteEndArray();
    }
}
