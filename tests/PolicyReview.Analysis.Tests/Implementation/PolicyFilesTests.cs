using System.Text;
using CsCheck;
using PolicyReview.Analysis.Policies;

namespace PolicyReview.Analysis.Implementation;

public sealed class PolicyFilesTests
{
    [Theory]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""", DocumentKind.PermissionsPolicy)]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}]}""", DocumentKind.ResourcePolicy)]
    [InlineData("""{"Statement":{"Effect":"Allow","Principal":{"Service":"x"},"Action":["sts:AssumeRole","sts:TagSession"]}}""", DocumentKind.TrustPolicy)]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"Federated":"x"},"Action":"sts:AssumeRoleWithWebIdentity"}]}""", DocumentKind.TrustPolicy)]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}]}""", DocumentKind.PermissionsPolicy)]
    [InlineData("""{"Statement":[{"Effect":"Allow","NotPrincipal":{"AWS":"x"},"Action":"sts:*"}]}""", DocumentKind.ResourcePolicy)]
    public void Read_APolicy_InfersWhatItIsUsedAs(string policy, DocumentKind expected)
    {
        Assert.Equal(expected, Assert.Single(Found.In("p.json", policy).Policies).Kind);
        Assert.Equal(DocumentKind.ServiceControlPolicy, PolicyFiles.Read("p.json", policy, DocumentKind.ServiceControlPolicy, null).Policies[0].Kind);
    }

    [Theory]
    [InlineData("a.json", "{ \"Statement\": [", FileShape.Policy)]
    [InlineData("a.json", "{ \"name\": \"x\" }", FileShape.Other)]
    [InlineData("a.json", "{ nonsense", FileShape.Other)]
    [InlineData("a.yaml", "Version: 2012-10-17\nStatement: []\n", FileShape.Policy)]
    [InlineData("a.yaml", "name: x\n", FileShape.Other)]
    [InlineData("a.yaml", "", FileShape.Other)]
    [InlineData("-", "Resources: { T: { Type: 'AWS::SNS::Topic' } }", FileShape.CloudFormation)]
    public void Read_AFile_KnowsWhatItIs(string name, string text, FileShape expected) => Assert.Equal(expected, PolicyFiles.Read(name, text, null, null).Shape);

    [Fact]
    public void Read_AnyText_NeverThrows()
    {
        string[] pieces = ["Resources", ":", " ", "\n  ", "Type", "AWS::IAM::Role", "{", "}", "[", "]", "\"", "!Sub ", "${", "}", "&a ", "*a", "|\n", "'", "- ", "Fn::If", ",", "planned_values", "é", "\u0000", "#"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Sample(parts =>
        {
            var text = string.Concat(parts);
            foreach (var name in (string[])["a.yaml", "a.json"])
            {
                foreach (var policy in PolicyFiles.Read(name, text, null, null).Policies)
                {
                    policy.Check(_ => []);
                }
            }
        }, iter: 2000);
    }

    [Fact]
    public void Check_AnyPlaceOfATemplatesText_LiesInsideTheFile()
    {
        const string Policy = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObjet\", \"Resource\": \"*\" }] }";
        Gen.Int[0, Policy.Length - 1].Select(Gen.Char["x\\\"\n{é"]).Sample((at, c) =>
        {
            var template = new StringBuilder("Resources:\n  P:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument: |\n        ")
                .Append(Policy[..at]).Append(c == '\n' ? "\n        " : c.ToString()).Append(Policy[(at + 1)..]).ToString();
            var reading = PolicyFiles.Read("t.yaml", template, null, null);
            Assert.All(reading.Policies, policy => Assert.All(policy.Check(reading), found => Assert.NotNull(found.Text)));
        }, iter: 300);
    }
}
