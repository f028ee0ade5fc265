// Asks the served API with AWS's own JavaScript client, as a program of somebody else's would.
//
//   node ask.mjs ENDPOINT < question.json      {"operation":"ValidatePolicy","input":{"policyType":"…","policyDocument":"…"},"pageSize":2}
//
// prints {"pages":3,"findings":[…]}, or {"error":{"name":"…","message":"…","reason":"…","fieldList":[…],"status":400,"requestId":"…"}}.
import * as client from "@aws-sdk/client-accessanalyzer";

let text = "";
for await (const part of process.stdin.setEncoding("utf8")) text += part;
const { operation, input, pageSize } = JSON.parse(text);

const analyzer = new client.AccessAnalyzerClient({
  endpoint: process.argv[2],
  region: "us-east-1",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
  maxAttempts: 1,
});

async function ask() {
  if (operation !== "ValidatePolicy") return analyzer.send(new client[`${operation}Command`](input));
  const findings = [];
  let pages = 0;
  for await (const page of client.paginateValidatePolicy({ client: analyzer, pageSize }, input)) {
    pages++;
    findings.push(...page.findings);
  }
  return { pages, findings };
}

try {
  console.log(JSON.stringify(await ask()));
} catch (error) {
  const { name, message, reason, fieldList, $metadata } = error;
  if (!$metadata) throw error;
  console.log(JSON.stringify({ error: { name, message, reason, fieldList, status: $metadata.httpStatusCode, requestId: $metadata.requestId } }));
}
