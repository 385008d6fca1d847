namespace Portal.Storage.Ledger;

/// <summary>Triggers that keep the ledger append-only, also for whoever is connected with the portal's own account. For migrations.</summary>
internal static class LedgerGuards
{
    private const string Entries = "The ledger is append-only: an entry is never changed or removed.";
    private const string Head = "The head of the ledger only moves on.";

    public const string OnSqlite =
        $"""
         CREATE TRIGGER ledger_refuses_updates BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, '{Entries}'); END;
         CREATE TRIGGER ledger_refuses_deletes BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, '{Entries}'); END;
         CREATE TRIGGER ledger_refuses_replacements BEFORE INSERT ON ledger WHEN EXISTS (SELECT 1 FROM ledger WHERE "Number" = NEW."Number")
           BEGIN SELECT RAISE(ABORT, '{Entries}'); END;
         CREATE TRIGGER ledger_head_moves_on BEFORE UPDATE ON ledger_head WHEN NEW."Number" < OLD."Number" BEGIN SELECT RAISE(ABORT, '{Head}'); END;
         CREATE TRIGGER ledger_head_stays BEFORE DELETE ON ledger_head BEGIN SELECT RAISE(ABORT, '{Head}'); END;
         """;

    /// <summary>Receipts are compressed by the server; lz4, where it has it, is read several times faster than its own.</summary>
    public const string Compression =
        """
        DO $$ BEGIN ALTER TABLE ledger ALTER COLUMN "What" SET COMPRESSION lz4; EXCEPTION WHEN feature_not_supported THEN RAISE NOTICE 'The server has no lz4.'; END $$;
        """;

    public const string OnPostgreSql =
        $"""
         CREATE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Entries}'; END $$;
         CREATE FUNCTION ledger_head_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Head}'; END $$;
         CREATE TRIGGER ledger_refuses_changes BEFORE UPDATE OR DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION ledger_refuses();
         CREATE TRIGGER ledger_refuses_truncation BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();
         CREATE TRIGGER ledger_head_moves_on BEFORE UPDATE ON ledger_head FOR EACH ROW WHEN (NEW."Number" < OLD."Number") EXECUTE FUNCTION ledger_head_refuses();
         CREATE TRIGGER ledger_head_stays BEFORE DELETE OR TRUNCATE ON ledger_head FOR EACH STATEMENT EXECUTE FUNCTION ledger_head_refuses();
         """;
}
