using LiveChat.Grains.Search.Stemming;
using LiveChat.Grains.Search.Terms;

namespace LiveChat.Grains.Tests.Search;

public sealed class StemsTests
{
    /// <summary>Words in which the second stemmer of Porter does what others do not.</summary>
    [Theory]
    [InlineData("consigned consign consignment consignments", "consign consign consign consign")]
    [InlineData("conspicuously constable constancy constitution", "conspicu constabl constanc constitut")]
    [InlineData("knackeries knave knees kneeling knitting knots", "knackeri knave knee kneel knit knot")]
    [InlineData("generate generously general communion community", "generat generous general communion communiti")]
    [InlineData("skis skies dying early only news succeed succeeding", "ski sky die earli onli news succeed succeed")]
    [InlineData("ties dies gas gaps kiwis flies caresses", "tie die gas gap kiwi fli caress")]
    [InlineData("hopping hoping agreed feed fed plastered sky say by", "hop hope agre feed fed plaster sky say by")]
    [InlineData("relational conditional rationalize electricity hopefulness sensibility", "relat condit ration electr hope sensibl")]
    [InlineData("toy toys boyish controlling rolling apologists archaeology", "toy toy boyish control roll apologist archaeolog")]
    public void English_is_stemmed_as_Porter_does(string words, string stems)
    {
        Assert.Equal(stems, string.Join(' ', words.Split(' ').Select(word => WordStems.Of["en"](word))));
    }

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
