using System.Text.Json;

namespace LiveChat.EndToEnd.People;

internal sealed partial class Person
{
    /// <summary>Asks the API as this person's page would; null for an answer without a body.</summary>
    public async Task<JsonElement?> AskAsync(string method, string path, object? body = null)
    {
        var answer = await _context.APIRequest.FetchAsync("/api/v1" + path, new()
        {
            Method = method,
            DataObject = body,
            Headers = new Dictionary<string, string> { ["Sec-Fetch-Site"] = "same-origin" },
        });
        Assert.True(answer.Ok, $"{method} {path}: {answer.Status} {await answer.TextAsync()}");
        return answer.Status == 204 ? null : await answer.JsonAsync();
    }

    public async Task<string> AskForIdAsync(string method, string path, object body) =>
        (await AskAsync(method, path, body))!.Value.GetProperty("id").GetString()!;
}
