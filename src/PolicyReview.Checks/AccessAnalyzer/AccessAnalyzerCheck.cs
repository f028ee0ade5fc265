using Amazon;
using Amazon.AccessAnalyzer;
using Amazon.AccessAnalyzer.Model;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using PolicyReview.Reviews.CheckRuns;
using PolicyReview.Reviews.Ports;
using PolicyReview.Reviews.Submissions;

namespace PolicyReview.Checks.AccessAnalyzer;

/// <summary>Asks Access Analyzer's ValidatePolicy about each document. Every way it can go wrong has words of its own; none is a pass.</summary>
/// <param name="settings">What the configuration says.</param>
/// <param name="credentials">What to sign with; null takes the default chain's.</param>
/// <param name="switches">What an administrator switched on in the app; null if nobody can.</param>
public sealed class AccessAnalyzerCheck(AccessAnalyzerSettings settings, AWSCredentials? credentials = null, IReviewSettings? switches = null) : ICheck
{
    private static readonly TimeSpan CredentialsWait = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public CheckKind Kind => CheckKind.AccessAnalyzer;

    /// <inheritdoc />
    public async Task<CheckOutcome> RunAsync(CheckInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!await IsOnAsync(cancellationToken).ConfigureAwait(false))
        {
            return new CheckOutcome.NotConfigured("It is off: nothing leaves the machine. An administrator can switch it on, or set `PolicyReview:AccessAnalyzer:Mode` to `Aws`.");
        }

        var config = Config();
        if (settings.Mode != AccessAnalyzerMode.Endpoint && config.RegionEndpoint is null)
        {
            return new CheckOutcome.NotConfigured("No AWS region is known. Set `PolicyReview:AccessAnalyzer:Region`, or `AWS_REGION`.");
        }

        if (await CredentialsAsync(config, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return new CheckOutcome.NotConfigured("No AWS credentials were found within 2 seconds. Give the server a role, a profile or `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`; it needs `access-analyzer:ValidatePolicy`.");
        }

        using var client = new AmazonAccessAnalyzerClient(found, config);
        return await AskAsync(client, input.Submission, config, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What AWS would be asked with: the beginning of the access key, and the region; null if no credentials are found within 2 seconds. Asks AWS nothing.</summary>
    public async Task<string?> SeenCredentialsAsync(CancellationToken cancellationToken)
    {
        var config = Config();
        try
        {
            return await CredentialsAsync(config, cancellationToken).ConfigureAwait(false) is { } found and not AnonymousAWSCredentials
                ? $"{Beginning(await found.GetCredentialsAsync().WaitAsync(CredentialsWait, cancellationToken).ConfigureAwait(false))} in {config.RegionEndpoint?.SystemName ?? "no region"}"
                : null;
        }
        catch (Exception exception) when (exception is TimeoutException or AmazonClientException)
        {
            return null;
        }
    }

    private static string Beginning(ImmutableCredentials keys) => keys.AccessKey.Length > 4 ? $"{keys.AccessKey[..4]}…" : keys.AccessKey;

    /// <summary>True if it is switched on, by the configuration or in the app.</summary>
    public async Task<bool> IsOnAsync(CancellationToken cancellationToken) =>
        settings.Mode != AccessAnalyzerMode.Off || (switches is not null && (await switches.ReadAsync(cancellationToken).ConfigureAwait(false)).AsksAccessAnalyzer);

    private AmazonAccessAnalyzerConfig Config()
    {
        // Always with a time-out: a call cancelled in a back-off can leave the next one on the same connection hanging.
        var config = new AmazonAccessAnalyzerConfig { Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds), MaxErrorRetry = 2 };
        if (settings.Mode == AccessAnalyzerMode.Endpoint)
        {
            config.ServiceURL = settings.Endpoint!.ToString();
            config.AuthenticationRegion = settings.Region ?? "us-east-1";
        }
        else if (settings.Region is { Length: > 0 } region)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        return config;
    }

    private async Task<AWSCredentials?> CredentialsAsync(AmazonAccessAnalyzerConfig config, CancellationToken cancellationToken)
    {
        if (credentials is not null)
        {
            return credentials;
        }

        try
        {
            // The chain ends at the machine's metadata address, which on a laptop answers nobody.
            var resolving = Task.Run(() => DefaultAWSCredentialsIdentityResolver.GetCredentials(config), cancellationToken);
            return await resolving.WaitAsync(CredentialsWait, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or AmazonClientException)
        {
            return settings.Mode == AccessAnalyzerMode.Endpoint ? new AnonymousAWSCredentials() : null;
        }
    }

    private static async Task<CheckOutcome> AskAsync(AmazonAccessAnalyzerClient client, Submission submission, AmazonAccessAnalyzerConfig config, CancellationToken cancellationToken)
    {
        try
        {
            var findings = new List<CheckFinding>();
            for (var i = 0; i < submission.Documents.Count; i++)
            {
                var request = ValidatePolicyQuestion.About(submission.Documents[i]);
                await foreach (var finding in client.Paginators.ValidatePolicy(request).Findings.WithCancellation(cancellationToken).ConfigureAwait(false))
                {
                    findings.Add(new CheckFinding(i, ValidatePolicyAnswer.ToFinding(finding, submission.Documents[i].Text)));
                }
            }

            return new CheckOutcome.Done(findings, config.ServiceURL is { } address ? $"Access Analyzer at {address}" : $"Access Analyzer in {config.RegionEndpoint?.SystemName}");
        }
        catch (AccessDeniedException)
        {
            return new CheckOutcome.Failed("AWS refused: the credentials may not call `access-analyzer:ValidatePolicy`. Allow it, then run the check again.", WorthRetrying: false);
        }
        catch (Amazon.AccessAnalyzer.Model.ThrottlingException)
        {
            return new CheckOutcome.Failed("AWS is asked too often (ThrottlingException). It is asked again.", WorthRetrying: true);
        }
        catch (Amazon.AccessAnalyzer.Model.ValidationException exception)
        {
            return new CheckOutcome.Failed($"AWS could not read the question (ValidationException): {exception.Message}", WorthRetrying: false);
        }
        catch (AmazonUnmarshallingException)
        {
            return new CheckOutcome.Failed("The answer is not in Access Analyzer's form. Check the address, or a proxy in between.", WorthRetrying: true);
        }
        catch (AmazonServiceException exception)
        {
            var status = (int)exception.StatusCode;
            return new CheckOutcome.Failed(
                status == 0 ? $"AWS could not be reached: {exception.Message}" : $"AWS answered {status}{(exception.ErrorCode is { Length: > 0 } code ? $" ({code})" : "")}: {exception.Message}",
                WorthRetrying: status is 0 or 429 or >= 500);
        }
        catch (Exception exception) when (exception is AmazonClientException or HttpRequestException or IOException or TimeoutException or System.Text.Json.JsonException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new CheckOutcome.Failed($"AWS could not be reached or understood: {exception.Message}", WorthRetrying: true);
        }
    }
}
