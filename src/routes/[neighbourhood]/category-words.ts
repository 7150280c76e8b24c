export { categoryName, categoryPicture, kindsToChoose, usualMinutes } from '../category-words.ts';
