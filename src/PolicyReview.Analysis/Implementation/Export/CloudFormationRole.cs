using System.Globalization;

namespace PolicyReview.Analysis.Implementation.Export;

/// <summary>A role as a CloudFormation template in JSON.</summary>
internal static class CloudFormationRole
{
    public static string Of(RoleDescription role)
    {
        var outline = role.Outline;
        var json = new JsonLiteral(outline.Tokens);
        var lines = new Lines()
            .Add("{")
            .Add("  \"AWSTemplateFormatVersion\": \"2010-09-09\",")
            .Add($"  \"Description\": {json.Text($"The role {outline.Name}, as reviewed. Change the review, then export again.")},")
            .Add("  \"Resources\": {");
        if (outline.LogGroup is { } group)
        {
            lines.Add("    \"LogGroup\": {")
                .Add("      \"Type\": \"AWS::Logs::LogGroup\",")
                .Add("      \"DeletionPolicy\": \"Retain\",")
                .Add("      \"UpdateReplacePolicy\": \"Retain\",")
                .Add("      \"Properties\": {")
                .Add($"        \"LogGroupName\": {json.Text(group.Name)},")
                .Add($"        \"RetentionInDays\": {group.RetentionDays.ToString(CultureInfo.InvariantCulture)}")
                .Add("      }")
                .Add("    },");
        }

        if (role.Boundary is { } boundary)
        {
            lines.Add("    \"Boundary\": {")
                .Add("      \"Type\": \"AWS::IAM::ManagedPolicy\",")
                .Add("      \"Properties\": {")
                .Add($"        \"ManagedPolicyName\": {json.Text(role.BoundaryName)},")
                .Add($"        \"PolicyDocument\": {json.Policy(boundary, 4)}")
                .Add("      }")
                .Add("    },");
        }

        lines.Add("    \"Role\": {")
            .Add("      \"Type\": \"AWS::IAM::Role\",")
            .Add("      \"Properties\": {")
            .Add($"        \"RoleName\": {json.Text(outline.Name)},")
            .Add($"        \"Description\": {json.Text(outline.Description ?? "")},", outline.Description is not null)
            .Add($"        \"Path\": {json.Text(outline.Path)},")
            .Add($"        \"MaxSessionDuration\": {outline.MaxSessionDuration.ToString(CultureInfo.InvariantCulture)},")
            .Add("        \"PermissionsBoundary\": { \"Ref\": \"Boundary\" },", role.Boundary is not null)
            .Add($"        \"PermissionsBoundary\": {json.WithTokensIn(outline.PermissionsBoundary ?? "")},", role.Boundary is null && outline.PermissionsBoundary is not null);
        AddList(lines, "ManagedPolicyArns", [.. outline.ManagedPolicies.Select(arn => $"          {json.WithTokensIn(arn)}")]);
        AddList(lines, "Policies", [.. role.PermissionsPolicies.Select(policy => $$"""
                      {
                        "PolicyName": {{json.Text(policy.Name)}},
                        "PolicyDocument": {{json.Policy(policy.Document, 6)}}
                      }
            """.ReplaceLineEndings("\n"))]);
        AddList(lines, "Tags", [.. outline.Tags.Select(tag => $"          {{ \"Key\": {json.Text(tag.Key)}, \"Value\": {json.Text(tag.Value)} }}")]);
        return lines.Add($"        \"AssumeRolePolicyDocument\": {json.Policy(role.TrustPolicy!, 4)}").Add("      }").Add("    }").Add("  },")
            .Add("  \"Outputs\": {").Add("    \"RoleArn\": { \"Value\": { \"Fn::GetAtt\": [\"Role\", \"Arn\"] } }").Add("  }").Add("}").ToString();
    }

    private static void AddList(Lines lines, string name, IReadOnlyList<string> elements)
    {
        if (elements.Count > 0)
        {
            lines.Add($"        \"{name}\": [").Add(string.Join(",\n", elements)).Add("        ],");
        }
    }
}
