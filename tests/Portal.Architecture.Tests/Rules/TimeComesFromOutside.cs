using System.Text.RegularExpressions;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R9: no wall clock, no blocking on tasks, nothing that nobody awaits.</summary>
internal static class TimeComesFromOutside
{
    private static readonly Regex Forbidden = Support.Breaches.Pattern(
        @"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b" +
        @"|(?<!\bawait\s[^;]*)\.Result\b" +
        // Words.Wait(time) is a function of ours; a task is a value: task.Wait(token).
        @"|\.Wait\(\)|(?<!(?<![\w.])[A-Z]\w*)\.Wait\(|\bTask\.Wait(All|Any)\(|\.GetAwaiter\(\)\.GetResult\(" +
        @"|\basync\s+void\b" +
        @"|\bThread\.Sleep\b" +
        // The provider is an argument after the first, named as such.
        @"|\bTask\.Delay\((?![^;]*,\s*\w*([tT]ime|[cC]lock|[tT]imeProvider(\.System)?)\s*[,)])" +
        @"|\bnew\s+PeriodicTimer\((?![^;]*,\s*\w*([tT]ime|[cC]lock|[tT]imeProvider)\s*\))");

    public static IEnumerable<string> Breaches(SourceTree tree) => tree.SourceCode.SelectMany(file => file.Find(Forbidden, name => $"{name.TrimEnd('(')} is not used here; time comes from TimeProvider, tasks are awaited."));
}
