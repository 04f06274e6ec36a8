using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Tests.Search;

public sealed class StemsTests
{
    [Theory]
    [InlineData("en", "run running runs")]
    [InlineData("en", "deploy deployed deploying deployment deployments deploys")]
    [InlineData("en", "connection connections connected connecting connect")]
    [InlineData("en", "hop hopping hopped")]
    [InlineData("en", "hope hoping hoped hopes")]
    [InlineData("en", "city cities")]
    [InlineData("en", "happy happiness")]
    [InlineData("en", "relational relate")]
    [InlineData("en", "agreed agree agrees")]
    [InlineData("en", "user users")]
    [InlineData("en", "file files filing filed")]
    [InlineData("de", "haus hauser hausern hause")]
    [InlineData("de", "kind kinder kindern kindes")]
    [InlineData("de", "mueller muller")]
    [InlineData("de", "freundin freundinnen")]
    [InlineData("de", "schon schone schones schoner schonsten")]
    [InlineData("de", "nachricht nachrichten")]
    [InlineData("fr", "cheval chevaux")]
    [InlineData("fr", "bateau bateaux")]
    [InlineData("fr", "parler parle parlez parlee")]
    [InlineData("fr", "vendeur vendeuse vendeurs vendeuses")]
    [InlineData("fr", "actif active actives activement")]
    [InlineData("fr", "reunion reunions")]
    [InlineData("es", "gato gatos gata gatas")]
    [InlineData("es", "casa casas")]
    [InlineData("es", "luz luces")]
    [InlineData("es", "hablar hablo hablando hablado habla")]
    [InlineData("es", "accion acciones")]
    [InlineData("es", "lugar lugares")]
    [InlineData("it", "gatto gatti gatta gatte")]
    [InlineData("it", "amica amiche amico amici")]
    [InlineData("it", "parlare parlo parla parlando parlato")]
    [InlineData("pt", "coracao coracoes")]
    [InlineData("pt", "animal animais")]
    [InlineData("pt", "falar fala falando falado")]
    [InlineData("pt", "homem homens")]
    [InlineData("nl", "boek boeken boekje boekjes")]
    [InlineData("nl", "huis huizen")]
    [InlineData("nl", "brief brieven")]
    [InlineData("nl", "boom bomen")]
    [InlineData("nl", "man mannen")]
    [InlineData("nl", "werk werkt werken")]
    [InlineData("sv", "bil bilen bilar bilarna")]
    [InlineData("sv", "flicka flickor flickorna")]
    [InlineData("da", "bog bogen boger bogerne")]
    [InlineData("da", "hus huset huse husene")]
    [InlineData("no", "bil bilen biler bilene")]
    [InlineData("no", "hus huset husene")]
    [InlineData("ru", "книга книги книгу книгой книгами")]
    [InlineData("ru", "новый новая новое новые нового новому")]
    [InlineData("ru", "сервер сервера серверы серверов серверам")]
    [InlineData("uk", "книга книги книгу книгами")]
    [InlineData("pl", "kobieta kobiety kobietami")]
    [InlineData("ar", "كتاب الكتاب والكتاب بالكتاب")]
    public void Forms_of_a_word_find_each_other(string language, string words)
    {
        var forms = words.Split(' ');

        foreach (var asked in forms)
        {
            HashSet<string> wanted = [asked, .. Stems.FormsOf(asked, [language])];
            foreach (var said in forms)
            {
                var terms = TextTerms.Of(said, language);
                var kept = terms.Words.Concat(terms.Extras).Select(term => term.Term);
                Assert.True(wanted.Overlaps(kept), $"{asked} finds no {said}: {string.Join(' ', wanted)} / {string.Join(' ', kept)}");
            }
        }
    }
}
