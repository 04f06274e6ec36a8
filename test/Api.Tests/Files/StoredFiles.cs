using System.Text;

namespace LiveChat.Api.Tests.Files;

/// <summary>Files that can be sent.</summary>
internal static class StoredFiles
{
    public static Task<string> StoreFileAsync(this ApiClient owner, string name, string content) => owner.StoreFileAsync(name, Encoding.UTF8.GetBytes(content));

    /// <param name="owner">Whose it is.</param>
    /// <param name="name">How it is called.</param>
    /// <param name="bytes">At most one part of it.</param>
    public static async Task<string> StoreFileAsync(this ApiClient owner, string name, byte[] bytes)
    {
        var id = (await owner.PostAsync("/api/v1/files", new { name, size = bytes.Length })).Must(201).GetProperty("id").GetString()!;
        (await owner.SendAsync(HttpMethod.Put, $"/api/v1/files/{id}/parts/1", new ByteArrayContent(bytes))).Must(204);
        (await owner.PostAsync($"/api/v1/files/{id}/finish")).Must(200);
        return id;
    }
}
