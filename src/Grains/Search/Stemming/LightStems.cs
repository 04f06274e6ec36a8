namespace LiveChat.Grains.Search.Stemming;

/// <summary>
/// Endings of number, gender and case, and the commonest ones of verbs; no more, so that few words become one that are not. After the light stemmers of
/// J. Savoy (<i>Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages</i>, 2006) and L. Dolamic and J. Savoy (<i>Indexing and
/// Searching Strategies for the Russian Language</i>, 2009), for words that are folded already.
/// </summary>
internal static class LightStems
{
    public static readonly SuffixRules French = new("""
        eaux>eau:5 aux>al:5 s:4 x:4
        issement>ir:10 issant>ir:9 ivement>if:9 amment>ant:8 emment>ent:8 ement:8 atrice>er:9 ateur>er:8 trice>teur:8 euse>eur:6 ieme:7 ive>if:6 ation:8 ition:8 elle>el:6 enne>en:6
        aient:8 ait:7 ent:7 er:5 ir:6 ez:5 ee:5 e:4
        ll>l:4 nn>n:4 tt>t:4 ss>s:4
        """);

    public static readonly SuffixRules Spanish = new("""
        mente:9 iones>ion:7 eses>es:6 ces>z:5 os>o:5 as>a:5 es:5
        iendo:8 ando:7 aron:7 ieron:8 ado:6 ido:6 ada:6 ida:6 ar:5 er:5 ir:5
        o:4 a:4 e:4
        """);

    public static readonly SuffixRules Italian = new("""
        mente:9 zioni>zione:8 ando:7 endo:7 are:6 ere:6 ire:6 ato:6 ata:6 ati:6 ate:6 uto:6 uta:6 uti:6 ute:6 ito:6 ita:6 iti:6
        hi:5 he:5 ie:5 ii:5 io:5 ia:5 i:4 e:4 a:4 o:4
        """);

    public static readonly SuffixRules Portuguese = new("""
        mente:9 oes>ao:5 aes>ao:5 ais>al:5 eis>el:5 ois>ol:5 ns>m:5 res>r:5 zes>z:5 s:4
        ando:7 endo:7 indo:7 aram:7 ado:6 ada:6 ido:6 ida:6 ar:5 er:5 ir:5 ou:5 ei:5
        o:4 a:4 e:4
        """);

    public static readonly SuffixRules Swedish = new("""
        s:5
        elser:8 heten:8 arne:7 erna:7 ande:7 else:7 aste:7 arna:7 orna:7 aren:7 are:6 ast:6 het:6 ade:6 ar:5 er:5 or:5 an:5 en:5 at:5 te:5 et:5 a:4 e:4 n:4 t:4
        """);

    public static readonly SuffixRules Norwegian = new("""
        s:5
        heter:8 heten:8 elser:8 elsen:8 ende:7 ene:6 ane:6 ede:6 het:6 dom:6 er:5 en:5 et:5 ar:5 te:5 a:4 e:4 n:4
        kk>k:4 ll>l:4 mm>m:4 nn>n:4 pp>p:4 ss>s:4 tt>t:4
        """);

    public static readonly SuffixRules Danish = new("""
        s:5
        heder:8 heden:8 elser:8 elsen:8 erne:7 ende:7 ene:6 ere:6 ede:6 hed:6 er:5 en:5 et:5 te:5 e:4
        bb>b:4 dd>d:4 gg>g:4 kk>k:4 ll>l:4 mm>m:4 nn>n:4 pp>p:4 rr>r:4 ss>s:4 tt>t:4
        """);

    public static readonly SuffixRules Dutch = new("""
        heden>heid:8 etjes:8 etje:7 tjes:7 tje:6 jes:7 je:6 en:5 s:5 e:4
        kt>k:5 pt>p:5 ft>f:5
        bb>b:4 dd>d:4 ff>f:4 gg>g:4 kk>k:4 ll>l:4 mm>m:4 nn>n:4 pp>p:4 rr>r:4 ss>s:4 tt>t:4 z>s:4 v>f:4
        """);

    public static readonly SuffixRules German = new("""
        innen>in:8 ern:6 em:5 en:5 er:5 es:5 e:4 bs>b:4 ds>d:4 fs>f:4 gs>g:4 hs>h:4 ks>k:4 ls>l:4 ms>m:4 ns>n:4 ts>t:4
        est:6 er:5 en:5 bst>b:5 dst>d:5 fst>f:5 gst>g:5 hst>h:5 kst>k:5 lst>l:5 mst>m:5 nst>n:5 tst>t:5
        """);

    public static readonly SuffixRules Russian = new("""
        ся:6 сь:6
        иями:7 оями:7 иям:6 иях:6 оях:6 ями:6 оям:6 ами:6 его:6 ему:6 ими:6 ого:6 ому:6 ыми:6 оев:6 ая:5 яя:5 ях:5 юю:5 ах:5 ею:5 их:5 ия:5 ию:5 ие:5 ий:5 им:5 ое:5 ом:5 ой:5 ов:5 ые:5 ый:5 ым:5 ую:5 ев:5 ей:5 ем:5 ам:5 ям:5 а:4 е:4 и:4 о:4 у:4 й:4 ы:4 ь:4 я:4 ю:4
        ь:4 и:4 нн>н:5
        """);

    public static readonly SuffixRules Ukrainian = new("""
        ся:6 сь:6
        ового:8 ями:6 ами:6 ому:6 ого:6 ові:6 еві:6 ими:6 іми:6 ія:5 ії:5 ію:5 ах:5 ях:5 ів:5 їв:5 ам:5 ям:5 ою:5 ею:5 ем:5 ом:5 ий:5 ій:5 их:5 им:5 ої:5 а:4 е:4 и:4 і:4 ї:4 о:4 у:4 ю:4 я:4 ь:4 й:4
        ь:4
        """);

    public static readonly SuffixRules Polish = new("""
        ami:6 ach:6 owi:6 ego:6 emu:6 ymi:6 imi:6 iem:6 ie:5 om:5 em:5 ow:5 ej:5 ym:5 im:5 ia:5 iu:5 a:4 e:4 i:4 o:4 u:4 y:4
        """);
}
