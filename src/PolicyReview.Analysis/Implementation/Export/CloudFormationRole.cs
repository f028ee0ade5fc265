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

        lines.Add("    \"Role\": {")
            .Add("      \"Type\": \"AWS::IAM::Role\",")
            .Add("      \"Properties\": {")
            .Add($"        \"RoleName\": {json.Text(outline.Name)},")
            .Add($"        \"Description\": {json.Text(outline.Description ?? "")},", outline.Description is not null)
            .Add($"        \"Path\": {json.Text(outline.Path)},")
            .Add($"        \"MaxSessionDuration\": {outline.MaxSessionDuration.ToString(CultureInfo.InvariantCulture)},")
            .Add($"        \"PermissionsBoundary\": {json.WithTokensIn(outline.PermissionsBoundary ?? "")},", outline.PermissionsBoundary is not null)
            .Add($"        \"AssumeRolePolicyDocument\": {json.Policy(role.TrustPolicy!, 4)},")
            .Add("        \"Policies\": [")
            .Add("          {")
            .Add($"            \"PolicyName\": {json.Text(outline.Name)},")
            .Add($"            \"PolicyDocument\": {json.Policy(role.PermissionsPolicy, 6)}")
            .Add("          }")
            .Add($"        ]{(outline.Tags.Count > 0 ? "," : "")}");
        if (outline.Tags.Count > 0)
        {
            lines.Add("        \"Tags\": [");
            for (var i = 0; i < outline.Tags.Count; i++)
            {
                lines.Add($"          {{ \"Key\": {json.Text(outline.Tags[i].Key)}, \"Value\": {json.Text(outline.Tags[i].Value)} }}{(i < outline.Tags.Count - 1 ? "," : "")}");
            }

            lines.Add("        ]");
        }

        return lines.Add("      }").Add("    }").Add("  },")
            .Add("  \"Outputs\": {").Add("    \"RoleArn\": { \"Value\": { \"Fn::GetAtt\": [\"Role\", \"Arn\"] } }").Add("  }").Add("}").ToString();
    }
}
