using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LiveChat.Api.Files;

/// <summary>A picture that the server made of a file. It never becomes another one.</summary>
internal sealed class VariantAnswer(FileKey key, FileFacts facts, IFileStore store) : IResult
{
    public const string Type = "image/webp";

    /// <summary>What there can be, and what facts call it.</summary>
    public static readonly ImmutableArray<(FileVariant Variant, FileVariants In)> All =
        [(FileVariant.Thumb, FileVariants.Thumb), (FileVariant.Large, FileVariants.Large), (FileVariant.Page, FileVariants.Page)];

    /// <summary>What is asked for by this word; null when there is no such thing.</summary>
    public static FileVariant? Named(string word) =>
        All.Select(known => (FileVariant?)known.Variant).FirstOrDefault(variant => new FileKey(default, variant!.Value).VariantName == word);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var tag = new EntityTagHeaderValue($"\"{facts.Digest[..32]}-{key.VariantName}\"");
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        response.Headers.ContentSecurityPolicy = FileAnswer.Sandbox;
        response.Headers.ContentDisposition = "inline";
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await using var stored = await store.OpenAsync(key, null, httpContext.RequestAborted) ?? throw new IOException("The store has no such picture.");
        response.ContentType = Type;
        response.ContentLength = stored.Length;
        await stored.Content.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
