namespace PolicyReview.Cli.Validate;

/// <summary>The values of <c>--output</c>.</summary>
internal enum OutputFormat
{
    /// <summary>For a person at a terminal.</summary>
    Table,

    /// <summary>The shape of the AWS CLI.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>For a pull request's comment or a job's summary.</summary>
    Markdown,
}
