using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LiveChat.Api.WebPush;
using LiveChat.Grains;
using LiveChat.Grains.WebPush;

namespace LiveChat.Api.Tests.WebPush;

public sealed class MessageEncryptionTests
{
    /// <summary>RFC 8291, section 5 and appendix A.</summary>
    [Fact]
    public void The_example_of_the_standard_comes_out_byte_for_byte()
    {
        var to = new PushTarget
        {
            Endpoint = "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
            P256dh = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            Auth = "BTBZMqHH6r4Tts7J_aSIgg",
        };
        using var own = ECDiffieHellman.Create(P256.Of(
            Base64Url.DecodeFromChars("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"),
            Base64Url.DecodeFromChars("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));

        var message = MessageEncryption.Encrypt("When I grow up, I want to be a watermelon"u8, to, own, Base64Url.DecodeFromChars("DGv6ra1nlYgDCS1FRnbzlw"));

        Assert.Equal(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
            Base64Url.EncodeToString(message));
    }

    [Fact]
    public void The_browser_reads_what_was_said_and_no_two_messages_are_alike()
    {
        using var browser = new TestBrowser();
        var text = Encoding.UTF8.GetBytes("Beans 🌱");

        var (one, other) = (MessageEncryption.Encrypt(text, browser.Target("https://push.test/")), MessageEncryption.Encrypt(text, browser.Target("https://push.test/")));

        Assert.Equal("Beans 🌱", browser.Read(one));
        Assert.Equal("Beans 🌱", browser.Read(other));
        Assert.NotEqual(one, other);
    }
}
