using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LiveChat.Grains.Search.Terms;

/// <summary>The small words that tell languages in Latin script apart, folded. A message has few words, so there are some of chat, too.</summary>
internal static class SmallWords
{
    private const int Enough = 2;

    private static readonly (string Language, string Words)[] Lists =
    [
        ("en", """
            the and of to is are was were be been i you he she it we they my your our their this that these those with for from have has had not but what when where
            who how why which there here will would can could should do does did please thanks thank hello just about some any if than then them me us its an at by
            """),
        ("de", """
            der die das und ist sind war waren ein eine einen einem einer nicht ich du er wir ihr sie mit fur auf auch aber wie was wann wo wer warum von zu zum zur
            den dem des im am bei nach noch nur schon kann haben hat habe wird werden bitte danke hallo mal es so wenn dann oder ja nein mir dir uns euch kein keine
            """),
        ("fr", """
            le la les un une des du de et est sont etait je tu il elle nous vous ils elles ne pas que qui quoi quand ou comment pourquoi avec pour dans sur mais
            plus ce cette ces mon ma mes ton ta votre notre leur au aux merci bonjour salut oui non ai as avez ont fait tres bien aussi deja c j d l qu n s
            """),
        ("es", """
            el la los las un una unos unas y es son era yo tu el ella nosotros ellos no que quien cuando donde como porque por para con en de del al pero mas este
            esta estos estas mi mis su sus se lo le les me te nos ya muy tambien gracias hola si esta estan hay tengo tiene puede hoy manana ayer
            """),
        ("it", """
            il lo la i gli le un uno una e e sono era io tu lui lei noi voi loro non che chi quando dove come perche per con in di del della dei delle al alla
            nel nella ma piu questo questa questi queste mio mia suo sua ci si mi ti grazie ciao ho hai ha abbiamo hanno anche molto gia oggi domani ieri sul sulla
            """),
        ("pt", """
            o a os as um uma uns umas e sao era eu tu ele ela nos voce voces eles nao que quem quando onde como porque por para com em de do da dos das no na nos nas
            mas mais este esta isto isso meu minha seu sua se lhe obrigado obrigada ola sim tem tenho pode foi esta estou muito tambem ja hoje amanha ontem ao
            """),
        ("nl", """
            de het een en is zijn was waren ik jij je hij zij wij we jullie niet dat die wat wie wanneer waar hoe waarom met voor van op in te aan maar ook nog
            al dit deze mijn jouw zijn haar ons onze bedankt dank hallo ja nee heb heeft hebben kan kunnen wordt worden er bij naar om als dan of geen
            """),
        ("sv", """
            och att det som en ett ar var i pa jag du han hon vi ni de inte med for av till om men sa hur nar vad vem varfor har hade kan ska skulle vill den detta
            denna min mitt din ditt var vart tack hej ja nej fran eller ocksa bara mycket nu idag imorgon igar mig dig oss dem ut upp nagon alla
            """),
        ("da", """
            og at det der som en et er var i pa jeg du han hun vi de ikke nar ved med for af til om men sa hvordan hvornar hvad hvem hvorfor har havde kan skal skulle vil den
            dette denne min mit din dit vores tak hej ja nej fra eller ogsa kun meget nu dag morgen gar mig dig os dem ud op nogen alle blev bliver efter
            """),
        ("no", """
            og at det som en et er var i pa jeg du han hun vi dere de ikke med for av til om men sa hvordan nar hva hvem hvorfor har hadde kan skal skulle vil den
            dette denne min mitt din ditt var vare takk hei ja nei fra eller ogsa bare mye na dag morgen gar meg deg oss dem ut opp noen alle ble blir etter
            """),
        ("pl", """
            i w na z do nie to jest sa byl byla ja ty on ona my wy oni ze jak kiedy gdzie kto co dlaczego dla od po przy ale tez juz tylko bardzo ten ta te moj twoj
            jego jej nasz dziekuje dzieki czesc tak czy mam masz ma moze bedzie za sie o u ze dzis jutro wczoraj jeszcze prosze
            """),
        ("tr", """
            ve bir bu su o da de ile icin ne nasil neden nerede kim ben sen biz siz onlar degil var yok evet hayir ama cok daha gibi kadar sonra once tesekkurler
            merhaba lutfen mi mu benim senin bizim her sey olan olarak bugun yarin dun simdi ya hem ki
            """),
        ("fi", """
            ja on ei se etta en olen olet oli ovat mina sina han me te he mutta kun jos niin myos tai kuin mita missa milloin miten miksi kuka tama nama ne kiitos
            moi hei kylla nyt tanaan huomenna eilen voi ole olla minun sinun joka mukaan vain viela jo kanssa
            """),
    ];

    /// <summary>Letters that some languages have and most have not, and in which.</summary>
    private static readonly (string Letters, string Languages)[] Letters =
    [
        ("ß", "de"), ("äöüÄÖÜ", "de"), ("äöÄÖ", "sv fi"), ("åÅ", "sv da no"), ("æøÆØ", "da no"), ("ñÑ¿¡", "es"), ("áíóúÁÍÓÚ", "es pt"), ("ãõÃÕ", "pt"), ("çÇ", "fr pt tr"),
        ("êâôÊÂÔ", "fr pt"), ("éÉ", "fr es pt"), ("èàùÈÀÙ", "fr it"), ("ìòÌÒ", "it"), ("œŒîûÎÛ", "fr"), ("ąćęłńśźżĄĆĘŁŃŚŹŻ", "pl"), ("ğışİĞŞ", "tr"), ("öüÖÜ", "tr"),
    ];

    public static readonly ImmutableArray<string> Languages = [.. Lists.Select(list => list.Language)];

    /// <summary>The languages that have a word, a bit each.</summary>
    private static readonly FrozenDictionary<string, int> Words = Read();

    /// <summary>The languages that have a letter, a bit each.</summary>
    private static readonly FrozenDictionary<char, int> Hints =
        Letters.SelectMany(each => each.Letters.Select(letter => (letter, Mask: MaskOf(each.Languages.Split(' ')))))
            .GroupBy(each => each.letter)
            .ToFrozenDictionary(each => each.Key, each => each.Aggregate(0, (mask, next) => mask | next.Mask));

    public static int MaskOf(IEnumerable<string> languages) =>
        languages.Select(language => Languages.IndexOf(language)).Where(at => at >= 0).Aggregate(0, (mask, at) => mask | (1 << at));

    /// <summary>Whether it is small in one of some languages, a bit each.</summary>
    public static bool Has(string word, int languages) => Words.TryGetValue(word, out var those) && (those & languages) != 0;

    /// <summary>A word of a single letter counts half.</summary>
    public static void Count(string word, Span<int> counts)
    {
        if (Words.TryGetValue(word, out var languages))
        {
            Add(languages, word.Length == 1 ? 1 : Enough, counts);
        }
    }

    /// <summary>What the letters tell; each counts half, however often it is there.</summary>
    public static void CountLetters(ReadOnlySpan<char> text, Span<int> counts)
    {
        var seen = new HashSet<char>();
        foreach (var c in text)
        {
            if (c >= 0x80 && Hints.TryGetValue(c, out var languages) && seen.Add(char.ToLowerInvariant(c)))
            {
                Add(languages, 1, counts);
            }
        }
    }

    /// <summary>The one with most, if that is a word; <paramref name="usual"/> when it is one of them, null when there are several or none.</summary>
    public static string? LanguageOf(int[] counts, string? usual)
    {
        var most = counts.Max();
        if (most < Enough)
        {
            return usual;
        }

        var first = Array.IndexOf(counts, most);
        if (Array.LastIndexOf(counts, most) == first)
        {
            return Languages[first];
        }

        var at = usual is null ? -1 : Languages.IndexOf(usual);
        return at >= 0 && counts[at] == most ? usual : null;
    }

    private static void Add(int languages, int weight, Span<int> counts)
    {
        for (var at = 0; at < counts.Length; at++)
        {
            counts[at] += ((languages >> at) & 1) * weight;
        }
    }

    private static FrozenDictionary<string, int> Read()
    {
        var words = new Dictionary<string, int>();
        for (var at = 0; at < Lists.Length; at++)
        {
            foreach (var word in Lists[at].Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = words.GetValueOrDefault(word) | (1 << at);
            }
        }

        return words.ToFrozenDictionary();
    }
}
