namespace Amazon.AccessAnalyzer.Model;

/// <summary>A field that the service refused.</summary>
public class ValidationExceptionField
{
    public string? Message { get; set; }

    public string? Name { get; set; }
}
