using LiveChat.Api.Accounts;
using LiveChat.Api.Permissions;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Rooms;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace LiveChat.Api.Web;

/// <summary>What the OpenAPI document says beyond the types of the handlers.</summary>
internal static class ApiDescription
{
    private const string Words =
        "Everything that is asked once. What streams goes over the hub at `/hub`; docs/api/wire.md describes both. Times are milliseconds since 1970 (UTC). "
        + "Every refusal is a problem document whose `code` is stable.";

    public static void AddApiDescription(this IServiceCollection services)
    {
        services.AddOpenApi(options =>
        {
            options.AddSchemaTransformer(DescribeType);
            options.AddOperationTransformer(DescribeOperation);
            options.AddDocumentTransformer(DescribeAll);
        });
    }

    private static async Task DescribeType(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(DateTimeOffset))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.Integer | ((schema.Type ?? 0) & JsonSchemaType.Null), "int64");
            schema.Description = "Milliseconds since 1970 (UTC).";
        }
        else if (type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IStringId<>)))
        {
            (schema.Type, schema.Pattern) = (JsonSchemaType.String, "^[a-z0-9]{1,32}$");
        }
        else if (type == typeof(ReadOnlyMemory<byte>))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = await context.GetOrCreateSchemaAsync(typeof(RoomEvent), null, cancellationToken);
        }
    }

    private static Task DescribeOperation(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "Refused; nothing has changed.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Problem.ContentType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), context.Document) },
            },
        };

        var door = $"{context.Description.HttpMethod} /{context.Description.RelativePath}";
        if (Array.Find(PermissionTable.Rows, row => row.Door == door) is not { } row)
        {
            return Task.CompletedTask;
        }

        operation.Description = $"For: {row.Who.Words()}. {row.Note}".Trim();
        operation.Security = row.Who == Who.Anonymous
            ? []
            :
            [
                new() { [new OpenApiSecuritySchemeReference("bearer", context.Document)] = [] },
                new() { [new OpenApiSecuritySchemeReference("cookie", context.Document)] = [] },
            ];
        return Task.CompletedTask;
    }

    private static async Task DescribeAll(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "LiveChat", Version = "v1", Description = Words };
        document.Servers = [];
        document.AddComponent(nameof(Problem), await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancellationToken));
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["bearer"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "Programs: the accessToken of an answer to a request with `tokens: \"body\"`.",
            },
            ["cookie"] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = AuthCookies.SecureAccess,
                Description = "Browsers: set by signing in; needs an Origin of this server on requests that change something.",
            },
        };
    }
}
