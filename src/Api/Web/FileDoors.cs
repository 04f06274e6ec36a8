using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;

namespace LiveChat.Api.Web;

/// <summary>Doors whose bodies are files and no JSON, and what the OpenAPI document says of them.</summary>
internal static class FileDoors
{
    /// <param name="route">Its method is one that forms do not know.</param>
    /// <param name="most">How much is read of a body, in bytes, instead of <see cref="ApiSetup.MaxBody"/>.</param>
    /// <param name="types">What the file is.</param>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder route, long most, params string[] types) =>
        route.WithMetadata(new TakesFile(most)).AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Files(types) };
            return Task.CompletedTask;
        });

    public static RouteHandlerBuilder GivesFile(this RouteHandlerBuilder route, params string[] types) => route.Gives("200", "OK", types);

    public static RouteHandlerBuilder GivesRange(this RouteHandlerBuilder route, params string[] types) => route.Gives("206", "One range of it", types);

    private static RouteHandlerBuilder Gives(this RouteHandlerBuilder route, string status, string description, string[] types) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Responses ??= [];
            operation.Responses[status] = new OpenApiResponse { Description = description, Content = Files(types) };
            return Task.CompletedTask;
        });

    private static Dictionary<string, OpenApiMediaType> Files(string[] types) => types.ToDictionary(
        type => type, _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } });
}

/// <summary>Marks a route whose body is a file; routing itself sets the limit.</summary>
internal sealed class TakesFile(long most) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => most;
}
