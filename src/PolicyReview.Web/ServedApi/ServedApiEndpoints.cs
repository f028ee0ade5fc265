using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace PolicyReview.Web.ServedApi;

/// <summary>
/// Access Analyzer's own protocol at <c>/aws</c>, so that
/// <c>aws accessanalyzer validate-policy --endpoint-url http://localhost:5080/aws …</c> and the SDKs work unchanged. The signature is not
/// looked at: who may ask is decided by <see cref="LocalCallers"/>, and no cookie plays a part.
/// </summary>
internal static partial class ServedApiEndpoints
{
    private delegate void Operation(RequestMembers members, Utf8JsonWriter json);

    public static void MapServedApi(this WebApplication app, ServedApiSettings settings)
    {
        var api = app.MapGroup("/aws").AllowAnonymous().DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(RequestMembers.MostBytes));
        if (settings.Enabled)
        {
            Map(api, "/policy/validation", ValidatePolicy.Answer);
            Map(api, "/policy/check-no-new-access", CustomPolicyChecks.CheckNoNewAccess);
            Map(api, "/policy/check-access-not-granted", CustomPolicyChecks.CheckAccessNotGranted);
            Map(api, "/policy/check-no-public-access", CustomPolicyChecks.CheckNoPublicAccess);
        }

        var unknown = AwsError.UnknownOperation(settings.Enabled
            ? "PolicyReview answers Access Analyzer's policy checks only: ValidatePolicy and the custom policy checks."
            : "PolicyReview does not serve Access Analyzer's API. Set `PolicyReview:ServedApi:Enabled` to `true` to switch it on.");
        api.Map("/{**rest}", (HttpContext context) => AwsAnswer.Write(context, unknown));
    }

    private static void Map(RouteGroupBuilder api, string path, Operation operation) =>
        api.MapPost(path, (HttpContext context, ILoggerFactory logs, CancellationToken stop) => RunAsync(context, operation, logs, stop));

    private static async Task RunAsync(HttpContext context, Operation operation, ILoggerFactory logs, CancellationToken stop)
    {
        try
        {
            if (LocalCallers.Refuse(context) is { } refused)
            {
                throw new AwsErrorException(refused);
            }

            using var members = await RequestMembers.ReadAsync(context.Request, stop);
            await AwsAnswer.Write(context, json => operation(members, json));
        }
        catch (AwsErrorException exception)
        {
            await AwsAnswer.Write(context, exception.Error);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !context.Response.HasStarted)
        {
            // The page for errors is of no use to a program: it gets AWS's form, and the log gets the reason.
            LogBroken(logs.CreateLogger(typeof(ServedApiEndpoints)), exception);
            await AwsAnswer.Write(context, AwsError.Internal("PolicyReview could not answer. Its log has the reason."));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request to the served API could not be answered.")]
    private static partial void LogBroken(ILogger log, Exception exception);
}
