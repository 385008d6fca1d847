using System.Net;
using System.Text.RegularExpressions;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R13: each sentence that domain and targets say to people is listed in <c>Sentences.resx</c>, and nothing else; a translation of it names no other sentences and no other places.</summary>
internal static class SentencesAreListed
{
    public const string Neutral = "src/Portal.Web/Sentences.resx";

    private const string Head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<root>\n";
    private const string Foot = "</root>\n";

    // Who speaks to people. Pages have their own texts (R12); the API, its description and the log stay English.
    private static readonly Regex Speakers = Support.Breaches.Pattern(
        @"^src/(Portal\.(Domain|SwapTargets|ServicePackages|Arm)/|Portal\.Storage/(PortalStore|DatabaseStart|Databases/\w+Kind|Packages/\w+)\.cs$"
        + @"|Portal\.Web/(EmbeddedCloud|Notices|Operators/Tokens|Packages|Policies|Probing|Standby)/|Portal\.Emulator/(Faults/|Control/(SituationChanges|ConnectionChange|FaultOrderRules)\.cs$))");

    // Settings that are wrong are told where the portal is started; the rest are formats, names and commands.
    private static readonly Regex Silent = Support.Breaches.Pattern(
        @"(Options|OptionsProblems|ProbeTarget|Commands|Body|Template|Json|OpcRelationships|RegionNames|StagingWords|BlobContainer|BlobRequests|BlobUpload|DelegationKey|ArmPollAnswers|ArmOperationReference|ArmRequests|RetryAfter|OperatorTokenPolicy|GraphReads|GraphPage|SwapActivity|RoleOrder|RoleDefinition|LampText|MailSender|ReleaseModels)\.cs$|/Notices/Forms/");

    private static readonly Regex NoSentence = Support.Breaches.Pattern(@"^(<\?xml|SELECT |PRAGMA |extract\(|text/|ddd |yyyy|Bearer |(Bearer|Manual|Small|Value)$|Issued \{0\}$)");
    private static readonly Regex Line = Support.Breaches.Pattern(@"^  <data name=""(?<name>[^""]+)""><value>(?<text>[^<]+)</value></data>$");
    private static readonly Regex Place = Support.Breaches.Pattern(@"\{[0-9]\}");

    public static IEnumerable<string> Breaches(SourceTree tree) => [.. Differences(tree), .. tree.Files.Where(IsTranslation).SelectMany(file => Translation(file, Said(tree)))];

    /// <summary>The file as it must be.</summary>
    public static string Render(SourceTree tree) => $"{Head}{string.Concat(Said(tree).Select(said => $"  <data name=\"{Escape(said.Key)}\"><value>{Escape(said.Value)}</value></data>\n"))}{Foot}";

    /// <summary>The sentences by their names: a name is the sentence itself, and a number behind it where another differs in capitals only, because names of resources do not tell those apart.</summary>
    private static SortedDictionary<string, string> Said(SourceTree tree)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in tree.SourceCode.Where(IsSpeaker).SelectMany(file => SaidText.Of(file.Text)).Where(text => !NoSentence.IsMatch(text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            names.Add(taken.Add(text) ? text : $"{text} (2)", text);
        return names;
    }

    private static bool IsSpeaker(SourceFile file) => Speakers.IsMatch(file.Path) && !Silent.IsMatch(file.Path);

    private static bool IsTranslation(SourceFile file) => file.Path != Neutral && file.Path.StartsWith("src/Portal.Web/Sentences.", StringComparison.Ordinal);

    private static IEnumerable<string> Differences(SourceTree tree)
    {
        var listed = tree.Files.Where(file => file.Path == Neutral).SelectMany(Texts).Select(text => text.Text).ToHashSet(StringComparer.Ordinal);
        var said = Said(tree).Values.ToHashSet(StringComparer.Ordinal);
        return [.. said.Except(listed).Select(text => $"{Neutral}: “{text}” is said and not listed. Write the list anew with PORTAL_WRITE_SENTENCES=1."), .. listed.Except(said).Select(text => $"{Neutral}: nobody says “{text}”.")];
    }

    private static IEnumerable<string> Translation(SourceFile file, SortedDictionary<string, string> said)
    {
        foreach (var (name, text) in Texts(file))
        {
            if (!said.TryGetValue(name, out var original))
                yield return $"{file.Path}: nobody says “{name}”.";
            else if (!Places(original).SetEquals(Places(text)))
                yield return $"{file.Path}: “{name}” has other places than the English sentence.";
        }
    }

    private static HashSet<string> Places(string text) => Place.Matches(text).Select(place => place.Value).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Text)> Texts(SourceFile file) => file.Text.Split('\n').Select(line => Line.Match(line)).Where(match => match.Success)
        .Select(match => (WebUtility.HtmlDecode(match.Groups["name"].Value), WebUtility.HtmlDecode(match.Groups["text"].Value)));

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
