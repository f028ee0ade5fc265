using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Risks;

/// <summary>An OIDC issuer whose tokens workloads use to assume roles, and how the subjects it issues look.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Host">Its address as it stands before its claims in condition keys; <c>*</c> where customers have one each.</param>
/// <param name="Subject">What a subject has to pin: literal text and, in braces, what must hold no wildcard; the rest is free.</param>
/// <param name="Everybody">Who gets in when the subject is not asked for.</param>
/// <param name="Source">The issuer's own page.</param>
internal sealed record OidcIssuer(string Name, string Host, string Subject, string Everybody, string Source)
{
    // GitHub has checks of its own: GitHubSubject.
    private static readonly OidcIssuer[] All =
    [
        new("GitLab", "gitlab.com", "project_path:{group}/{project}:", "every project on GitLab.com",
            "https://docs.gitlab.com/ci/cloud_services/aws/"),
        new("HCP Terraform", "app.terraform.io", "organization:{organization}:project:{project}:workspace:{workspace}:", "every organisation on HCP Terraform",
            "https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/aws-configuration"),
        new("Bitbucket Pipelines", "api.bitbucket.org/2.0/workspaces/*/pipelines-config/identity/oidc", "{repository}:", "every repository of the workspace",
            "https://support.atlassian.com/bitbucket-cloud/docs/deploy-on-aws-using-bitbucket-pipelines-openid-connect/"),
        new("CircleCI", "oidc.circleci.com/org/*", "org/{organization}/project/{project}/", "every project of the organisation",
            "https://circleci.com/docs/openid-connect-tokens/"),
        new("Buildkite", "agent.buildkite.com", "organization:{organization}:pipeline:{pipeline}:", "every organisation on Buildkite",
            "https://buildkite.com/docs/pipelines/security/oidc/aws"),
        new("Amazon EKS", "oidc.eks.*.amazonaws.com*/id/*", "system:serviceaccount:{namespace}:{service account}", "every pod of the cluster",
            "https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html"),
    ];

    /// <summary>The issuer at <paramref name="host"/>, or null if it is none of these.</summary>
    public static OidcIssuer? Find(ReadOnlySpan<char> host)
    {
        foreach (var issuer in All)
        {
            if (WildcardPattern.Matches(issuer.Host, host, ignoreCase: true))
            {
                return issuer;
            }
        }

        return null;
    }

    /// <summary>What <paramref name="subject"/> leaves open of what it has to pin: <c>project</c>; null if nothing, or if it is of another form.</summary>
    public string? LeftOpen(string subject)
    {
        var at = 0;
        for (var i = 0; i < Subject.Length; i++)
        {
            if (Subject[i] != '{')
            {
                if (at < subject.Length && subject[at] is '*' or '?')
                {
                    return NextName(i);
                }

                if (at >= subject.Length || subject[at++] != Subject[i])
                {
                    return null;
                }

                continue;
            }

            var close = Subject.IndexOf('}', i);
            var end = close + 1 < Subject.Length ? subject.IndexOf(Subject[close + 1], at) : subject.Length;
            if (subject.AsSpan(at, (end < 0 ? subject.Length : end) - at).ContainsAny('*', '?'))
            {
                return Subject[(i + 1)..close];
            }

            at = end < 0 ? subject.Length : end;
            i = close;
        }

        return null;
    }

    // The first name in braces after `from`: a wildcard before it takes it in.
    private string? NextName(int from)
    {
        var open = Subject.IndexOf('{', from);
        return open < 0 ? null : Subject[(open + 1)..Subject.IndexOf('}', open)];
    }
}
