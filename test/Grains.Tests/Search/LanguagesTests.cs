using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Tests.Search;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("en", "Can you please restart the server when it is done?")]
    [InlineData("de", "Kannst du bitte den Server neu starten, wenn es fertig ist?")]
    [InlineData("fr", "Peux-tu redémarrer le serveur quand c'est fini ?")]
    [InlineData("es", "¿Puedes reiniciar el servidor cuando esté listo, por favor?")]
    [InlineData("it", "Puoi riavviare il server quando hai finito, per favore?")]
    [InlineData("pt", "Você pode reiniciar o servidor quando não tiver ninguém?")]
    [InlineData("nl", "Kun je de server opnieuw starten als het klaar is?")]
    [InlineData("sv", "Kan du starta om servern när det är klart? Jag har inte tid.")]
    [InlineData("da", "Kan du genstarte serveren, når den er færdig? Jeg ved ikke hvad der skete.")]
    [InlineData("no", "Kan du starte serveren på nytt når den er ferdig? Jeg vet ikke hva som skjedde.")]
    [InlineData("pl", "Czy możesz zrestartować serwer, jak będzie już gotowe?")]
    [InlineData("tr", "Sunucuyu yeniden başlatır mısın, çok yavaş ve ben bir şey yapamıyorum")]
    [InlineData("fi", "Voitko käynnistää palvelimen, kun se on valmis? Minä en ole täällä.")]
    [InlineData("ru", "Перезапусти сервер, пожалуйста")]
    [InlineData("uk", "Перезапусти сервер, будь ласка, він завис і не працює")]
    [InlineData("el", "Μπορείς να κάνεις επανεκκίνηση;")]
    [InlineData("he", "אפשר להפעיל מחדש את השרת?")]
    [InlineData("ar", "هل يمكنك إعادة تشغيل الخادم؟")]
    [InlineData("fa", "لطفاً سرور را دوباره راه‌اندازی کنید، چون گیر کرده")]
    [InlineData("hi", "क्या आप सर्वर को फिर से चालू कर सकते हैं?")]
    [InlineData("zh", "请重启服务器")]
    [InlineData("ja", "サーバーを再起動してください")]
    [InlineData("ko", "서버를 다시 시작해 주세요")]
    [InlineData("th", "ช่วยรีสตาร์ทเซิร์ฟเวอร์ด้วย")]
    public void A_sentence_tells_its_language(string language, string text)
    {
        Assert.Equal(language, TextTerms.Of(text).Language);
        Assert.Contains(language, Languages.Known.AsEnumerable());
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("123 4.5")]
    [InlineData("👍")]
    [InlineData("server restart")]
    [InlineData("y")]
    [InlineData("https://example.com/de/la")]
    [InlineData("und.de dove.txt")]
    [InlineData("")]
    public void What_does_not_tell_is_in_the_usual_language_or_in_none(string text)
    {
        Assert.Null(TextTerms.Of(text).Language);
        Assert.Equal("de", TextTerms.Of(text, "de").Language);
    }

    [Theory]
    [InlineData("книги", "uk", "uk")]
    [InlineData("книги", "de", "ru")]
    [InlineData("会議", "ja", "ja")]
    [InlineData("the server is not there", "de", "en")]
    [InlineData("og det er", "no", "no")]
    public void What_is_usual_decides_only_between_those_that_it_can_be(string text, string usual, string language)
    {
        Assert.Equal(language, TextTerms.Of(text, usual).Language);
    }
}
