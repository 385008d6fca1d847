using System.Text.RegularExpressions;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R9: no wall clock, no blocking on tasks, nothing that nobody awaits.</summary>
internal static class TimeComesFromOutside
{
    private static readonly Regex Forbidden = Support.Breaches.Pattern(
        @"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b" +
        // Words.Wait(time) is a function of ours; a task is a value: task.Wait(token).
        @"|\.Wait\(\)|(?<!(?<![\w.])[A-Z]\w*)\.Wait\(|\bTask\.Wait(All|Any)\(|\.GetAwaiter\(\)\.GetResult\(" +
        @"|\basync\s+void\b" +
        @"|\bThread\.Sleep\b" +
        // The provider is an argument after the first, named as such.
        @"|\bTask\.Delay\((?![^;]*,\s*\w*([tT]ime|[cC]lock|[tT]imeProvider(\.System)?)\s*[,)])" +
        @"|\bnew\s+PeriodicTimer\((?![^;]*,\s*\w*([tT]ime|[cC]lock|[tT]imeProvider)\s*\))");

    private static readonly Regex Blocking = Support.Breaches.Pattern(@"(?<!\bawait\s[^;]*)\.Result\b");

    private static readonly Regex OwnResult = Support.Breaches.Pattern(@"\b(?!(return|(Value)?Task)\b)\w+\??\s+Result\s*[,){]");

    public static IEnumerable<string> Breaches(SourceTree tree)
    {
        // A Result that a type of ours declares is a value; who names that type reads it, and does not wait.
        var values = tree.SourceCode.Where(file => !file.IsRazor && OwnResult.IsMatch(file.Code)).Select(file => file.Name[..^".cs".Length]);
        var readsValues = Support.Breaches.Pattern($@"\b({string.Join('|', values.Append("_"))})\b");
        return tree.SourceCode.SelectMany(file => file.Find(Forbidden, Says).Concat(readsValues.IsMatch(WithCodeBehind(tree, file)) ? [] : file.Find(Blocking, Says)));
    }

    private static string WithCodeBehind(SourceTree tree, SourceFile file) =>
        file.Code + tree.SourceCode.FirstOrDefault(other => file.IsRazor && string.Equals(other.Path, file.Path + ".cs", StringComparison.Ordinal))?.Code;

    private static string Says(string name) => $"{name.TrimEnd('(')} is not used here; time comes from TimeProvider, tasks are awaited.";
}
