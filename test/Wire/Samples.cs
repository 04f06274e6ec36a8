using System.Text;
using LiveChat.Api.Wire;
using LiveChat.Grains.Files;
using LiveChat.Grains.Links;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Pictures;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Wire;

/// <summary>One of everything that goes over the wire, and of what may be left out one with and one without.</summary>
internal static partial class Samples
{
    public static Dictionary<string, object> Answers => new([.. Messages, .. Rooms, .. Own, .. Accounts, .. Server]);

    private static DateTimeOffset At => DateTimeOffset.FromUnixTimeMilliseconds(1_772_366_400_250);
    private static RoomId Garden => new("01jzgarden");
    private static UserId Ada => new("01jzada");
    private static UserId Bob => new("01jzbob");

    private static RoomCard Card => new()
    {
        Id = Garden,
        Name = "Garden & <b>Beans</b>",
        Topic = "Gärten 🌱",
        Visibility = RoomVisibility.Public,
        Members = 2,
        CreatedAt = At,
        Version = 7,
    };

    private static RoomPolicy News => new() { Send = RoomRole.Moderator, Manage = RoomRole.Owner };
    private static RoomRestriction Restriction => new() { User = Ada, By = Bob, At = At, Until = At.AddHours(1), Reason = "Spam" };
    private static RoomHead Head => new() { Room = Garden, Seq = 12, Ordinal = 9, At = At };
    private static UserCard AdaCard => new() { Id = Ada, Name = "ada", DisplayName = "Ada", Version = 1, Picture = new PictureId("01jzface") };
    private static Me Me => Me.From(new UserProfile { Id = Ada, Name = "ada", DisplayName = "Ada", Role = ServerRole.Administrator });

    private static LinkPreview Preview => new()
    {
        Link = "https://example.org/beans?how=dry",
        Host = "www.example.org",
        Title = "Beans & <b>Peas</b>",
        Description = "How they grow",
        Site = "The Garden",
    };

    private static MessageFile Photo => new()
    {
        Id = new FileId("00000000000000000000000001"), Name = "<b>beans</b>.jpg", Size = 120_000, Type = "image/jpeg", Kind = FileKind.Image,
        Width = 800, Height = 600, Placeholder = "UklGRg==", Thumb = true,
    };

    private static MessageFile Paper => new() { Id = new FileId("00000000000000000000000002"), Name = "beans.pdf", Size = 5_000, Type = "application/pdf", Kind = FileKind.Document, Text = true };

    private static string Json(RoomEvent happened) => Encoding.UTF8.GetString(RoomEventJson.Encode(happened).Span);
}
