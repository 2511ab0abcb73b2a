//! Taking what was erased out of the database: in place, and each time in one transaction.

use super::responses::{BLOCKS, RESPONSES, SUGGESTIONS};
use super::store::{ASIDE, BATCHES, DRAFTS, SETTINGS, Store, put};
use super::store_error::StoreError;
use super::transaction::result_of;
use super::upgrade::BEFORE_UPGRADE;
use super::value::{number, object};

/// What is to be replaced and removed at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replacing {
    /// Batches by their arrival, with what stands in their place.
    pub batches: Vec<(u64, String)>,
    /// Keys of drafts that are removed.
    pub drafts: Vec<String>,
    /// A setting that is kept.
    pub setting: (String, String),
}

impl Store {
    /// Puts texts in the place of batches of `log`, removes drafts and keeps a setting: all or
    /// nothing.
    ///
    /// # Errors
    /// Nothing was changed then.
    pub async fn replace(&self, log: &str, what: &Replacing) -> Result<(), StoreError> {
        self.write(&[BATCHES, DRAFTS, SETTINGS], async |transaction| {
            let batches = transaction.store(BATCHES)?;
            for (arrival, text) in &what.batches {
                let arrival = number(*arrival);
                let record = object(&[
                    ("log", &log.into()),
                    ("text", &self.closed(text.as_str().into())?),
                    ("arrival", &arrival),
                ]);
                result_of(batches.put(&record)).await?;
            }
            let drafts = transaction.store(DRAFTS)?;
            for key in &what.drafts {
                result_of(drafts.delete(&key.as_str().into())).await?;
            }
            let (key, value) = &what.setting;
            let value = self.closed_setting(key, value)?;
            put(&transaction.store(SETTINGS)?, key, &value).await
        })
        .await
    }

    /// Writes the responses of `log` again where `columns` or `texts` say what stands in the place
    /// of packed answers or suggestions; how many records were changed.
    ///
    /// # Errors
    /// Nothing was changed then.
    pub async fn rewrite_responses(
        &self,
        log: &str,
        columns: &dyn Fn(&[u8]) -> Option<Vec<u8>>,
        texts: &dyn Fn(&[u8]) -> Option<Vec<u8>>,
    ) -> Result<usize, StoreError> {
        self.write(&[RESPONSES, BLOCKS, SUGGESTIONS], async |transaction| {
            let mut changed = self
                .rewrite(&transaction.store(BLOCKS)?, log, columns)
                .await?;
            changed += self
                .rewrite(&transaction.store(SUGGESTIONS)?, log, texts)
                .await?;
            let loose = transaction.store(RESPONSES)?;
            changed += self.rewrite_loose(&loose, log, columns, texts).await?;
            Ok(changed)
        })
        .await
    }

    /// Empties the copy that the last upgrade has kept: it still holds what was erased since.
    ///
    /// # Errors
    /// It may be there then.
    pub async fn forget_before_upgrade(&self) -> Result<(), StoreError> {
        let names = self.store_names().await?;
        if !names.iter().any(|name| name == BEFORE_UPGRADE) {
            return Ok(());
        }
        self.write(&[BEFORE_UPGRADE], async |transaction| {
            result_of(transaction.store(BEFORE_UPGRADE)?.clear()).await?;
            Ok(())
        })
        .await
    }

    /// Removes a record that was set aside.
    ///
    /// # Errors
    /// It is still there then.
    pub async fn remove_aside(&self, id: u64) -> Result<(), StoreError> {
        self.write(&[ASIDE], async |transaction| {
            result_of(transaction.store(ASIDE)?.delete(&number(id))).await?;
            Ok(())
        })
        .await
    }
}
