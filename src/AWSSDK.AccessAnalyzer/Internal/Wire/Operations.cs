using Amazon.AccessAnalyzer.Model;
using Amazon.Runtime.Internal;

namespace Amazon.AccessAnalyzer.Internal.Wire;

/// <summary>The four operations: path, how the request is written, how the answer is read.</summary>
internal static class Operations
{
    private static readonly InvokeParts ValidatePolicyParts = new(
        new JsonPostMarshaller<ValidatePolicyRequest>("/policy/validation", RequestWriting.ValidatePolicy, RequestWriting.ValidatePolicyQuery),
        new JsonOperationUnmarshaller(ResponseReading.ValidatePolicy));

    private static readonly InvokeParts CheckAccessNotGrantedParts = new(
        new JsonPostMarshaller<CheckAccessNotGrantedRequest>("/policy/check-access-not-granted", RequestWriting.CheckAccessNotGranted),
        new JsonOperationUnmarshaller(ResponseReading.CheckAccessNotGranted));

    private static readonly InvokeParts CheckNoNewAccessParts = new(
        new JsonPostMarshaller<CheckNoNewAccessRequest>("/policy/check-no-new-access", RequestWriting.CheckNoNewAccess),
        new JsonOperationUnmarshaller(ResponseReading.CheckNoNewAccess));

    private static readonly InvokeParts CheckNoPublicAccessParts = new(
        new JsonPostMarshaller<CheckNoPublicAccessRequest>("/policy/check-no-public-access", RequestWriting.CheckNoPublicAccess),
        new JsonOperationUnmarshaller(ResponseReading.CheckNoPublicAccess));

    public static InvokeOptions ValidatePolicy() => ValidatePolicyParts.Options();

    public static InvokeOptions CheckAccessNotGranted() => CheckAccessNotGrantedParts.Options();

    public static InvokeOptions CheckNoNewAccess() => CheckNoNewAccessParts.Options();

    public static InvokeOptions CheckNoPublicAccess() => CheckNoPublicAccessParts.Options();
}
