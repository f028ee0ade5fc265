namespace AWSSDK.AccessAnalyzer.Tests.Loopback;

/// <summary>What the server says to one request.</summary>
internal sealed record Answer(int Status, string Body)
{
    /// <summary>Takes the request and never answers.</summary>
    public static Answer Silence { get; } = new(0, "") { IsSilent = true };

    public bool IsSilent { get; private init; }

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static Answer Ok(string body) => new(200, body) { Headers = new Dictionary<string, string> { ["x-amzn-RequestId"] = "req-1" } };

    /// <summary>An error named in the header, as the service does it.</summary>
    public static Answer Error(int status, string type, string body) => new(status, body)
    {
        Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = type, ["x-amzn-RequestId"] = "req-err" },
    };
}
