using LiveChat.Api.Accounts;
using LiveChat.Api.Activity;
using LiveChat.Api.Administration;
using LiveChat.Api.Audit;
using LiveChat.Api.Conversations;
using LiveChat.Api.CustomEmoji;
using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Accounts.Providers;
using LiveChat.Api.Accounts.Keys;
using LiveChat.Api.Accounts.Mail;
using LiveChat.Api.Accounts.Tokens;
using LiveChat.Api.Drafts;
using LiveChat.Api.Files;
using LiveChat.Api.Files.Links;
using LiveChat.Api.Hidden;
using LiveChat.Api.Health;
using LiveChat.Api.Hub;
using LiveChat.Api.Invitations;
using LiveChat.Api.Limits;
using LiveChat.Api.Links;
using LiveChat.Api.Mail;
using LiveChat.Api.Permissions;
using LiveChat.Api.Pictures;
using LiveChat.Api.Reports;
using LiveChat.Api.Refusals;
using LiveChat.Api.Reminders;
using LiveChat.Api.Rooms;
using LiveChat.Api.Schedules;
using LiveChat.Api.Server;
using LiveChat.Api.Receipts;
using LiveChat.Api.Saved;
using LiveChat.Api.SavedSearches;
using LiveChat.Api.Search;
using LiveChat.Api.Threads;
using LiveChat.Api.Users;
using LiveChat.Api.Web;
using LiveChat.Api.WebPush;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Files;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveChat.Api;

/// <summary>The HTTP side of the chat.</summary>
public static class ApiSetup
{
    /// <summary>The largest body of a request.</summary>
    public const int MaxBody = 64 * 1024;

    /// <summary>Registers what the endpoints use. The engine of the grains comes from elsewhere.</summary>
    public static void AddChatApi(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddCheckedOptions<ChatLimits>(ChatLimits.Section);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<ChatLimits>>().Value);
        services.AddCheckedOptions<FileLimits>(FileLimits.Section);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<FileLimits>>().Value);
        services.AddCheckedOptions<AccountOptions>(AccountOptions.Section);
        services.AddCheckedOptions<ClientOptions>(ClientOptions.Section);
        services.AddCheckedOptions<DrainOptions>(DrainOptions.Section);
        services.AddCheckedOptions<OriginOptions>(OriginOptions.Section);
        services.AddCheckedOptions<RateOptions>(RateOptions.Section);
        services.AddCheckedOptions<ServerOptions>(ServerOptions.Section);
        services.AddCheckedOptions<SignInOptions>(SignInOptions.Section);

        services.AddSingleton<OriginRule>();
        services.AddSingleton<RateLimits>();
        services.AddPasswords();
        services.AddSingleton<SigningKeyRing>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<SessionDoor>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<CurrentSettings>();
        services.AddSingleton<CurrentEmoji>();
        services.AddSingleton<SignUpRights>();
        services.AddSingleton<AccountList>();
        services.AddSingleton<SignUps>();
        services.AddFactors();
        services.AddProviders();
        services.AddMail();
        services.AddLinks();
        services.AddWebPush();
        services.AddSingleton<Forgotten>();
        services.AddFiles();
        services.AddSingleton<LinkTries>();
        services.AddSingleton<OldAddress>();
        services.AddSingleton<MemberLists>();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerSetup>();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddAuthorization();

        services.AddChatHub();
        services.AddHealthChecks();
        services.AddOptions<HostOptions>().Configure<IOptions<DrainOptions>>((host, drain) => host.ShutdownTimeout = drain.Value.Grace);
        services.AddSingleton<Readiness>();
        services.AddSingleton<ReadyChecks>();
        services.AddSingleton<ChatInstruments>();
        services.AddApiDescription();
        services.AddExceptionHandler<FaultProblems>();
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = MaxBody);
    }

    /// <summary>
    /// Everything that comes before the endpoints: faults become problems, foreign sites are kept out, the client's files are served, callers are
    /// recognised.
    /// </summary>
    public static void UseChatApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask });
        app.UseStatusCodePages(context =>
            RefusalProblems.ForStatus(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
        app.UseChatHub();
        app.UseClientFiles();
        app.UseOriginGate();
        app.UseAuthentication();
        app.UseScopeGate();
        app.UseAuthorization();
    }

    /// <summary>The routes under <c>/api/v1</c>, their description, the hub, and what watchers ask.</summary>
    public static void MapChatApi(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var open = routes.MapGroup("/api/v1").RequireAuthorization();
        open.MapServer();
        open.MapInvitationPreview();
        open.MapSessions();
        open.MapFactors();
        open.MapProviders();
        open.MapMailConfirmation();
        open.MapReset();
        open.MapLinkedFiles();

        var limited = open.MapGroup("").LimitRates();
        limited.MapOwnSessions();
        limited.MapPassword();
        limited.MapMail();
        limited.MapTokens();
        limited.MapIssuedReset();
        limited.MapKeyRotation();
        limited.MapOwnFactors();
        limited.MapIdentities();
        limited.MapUsers();
        limited.MapOwn();
        limited.MapActivity();
        limited.MapPictures();
        limited.MapEmoji();
        limited.MapRooms();
        limited.MapMembers();
        limited.MapRestrictions();
        limited.MapRoomLife();
        limited.MapMessages();
        limited.MapSchedules();
        limited.MapMessageDetails();
        limited.MapThreads();
        limited.MapExcerpts();
        limited.MapSaved();
        limited.MapSearch();
        limited.MapSavedSearches();
        limited.MapDrafts();
        limited.MapFiles();
        limited.MapRoomFiles();
        limited.MapRoomLinks();
        limited.MapFileLinks();
        limited.MapHidden();
        limited.MapReminders();
        limited.MapWebPush();
        limited.MapReceipts();
        limited.MapInvites();
        limited.MapAudit();
        limited.MapAccountActs();
        limited.MapAccountList();
        limited.MapRoomList();
        limited.MapSettings();
        limited.MapServerFiles();
        limited.MapReports();
        limited.MapInvitations();
        limited.MapConversations();
        limited.MapRequests();

        routes.MapChatHub();
        routes.MapPublicKeys();
        routes.MapHealth();
        routes.MapReference();
    }
}
