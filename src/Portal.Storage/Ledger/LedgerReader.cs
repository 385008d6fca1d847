using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Storage.Ledger;

/// <summary>Reads entries for the proof: past EF Core, and their text as the bytes that are stored. Both halve what an entry costs.</summary>
internal static class LedgerReader
{
    // In the order in which they are read; the long one last.
    private const string Entries =
        """
        SELECT "Number", "At", "Kind", "ServiceKey", "ServiceName", "SubscriptionName", "PersonId", "PersonName", "Result", "Operation", "RefersTo", "PreviousHash", "Hash", "What"
        FROM ledger WHERE "Number" > @after AND "Number" <= @upTo ORDER BY "Number" LIMIT @most
        """;

    /// <remarks>For a thread of its own: to wait for each row anew costs more than the row.</remarks>
    public static List<StoredEntry> Read(PortalDatabase database, long after, long upTo, int most)
    {
        database.Database.OpenConnection(); // Closed with the context.
        using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = Entries;
        foreach (var (name, value) in new[] { ("after", after), ("upTo", upTo), ("most", (long)most) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var found = new List<StoredEntry>(most);
        using var reader = command.ExecuteReader(CommandBehavior.SequentialAccess);
        while (reader.Read())
            found.Add(Read(reader));
        return found;
    }

    private static StoredEntry Read(DbDataReader reader)
    {
        var entry = new LedgerEntry
        {
            Number = reader.GetInt64(0),
            At = LedgerRow.Time(reader.GetInt64(1)),
            Kind = new LedgerKind(reader.GetString(2)),
            ServiceKey = Text(reader, 3) is { } key ? new ServiceKey(key) : null,
            ServiceName = reader.GetString(4),
            SubscriptionName = reader.GetString(5),
            Person = new Operator(reader.GetString(6), reader.GetString(7)),
            Result = Text(reader, 8),
            Operation = Number(reader, 9) is { } operation ? new OperationId(operation) : null,
            RefersTo = Number(reader, 10),
            PreviousHash = reader.GetString(11),
            Hash = reader.GetString(12),
            What = "",
        };
        return new StoredEntry(entry, reader.GetFieldValue<byte[]>(13));
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static long? Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
